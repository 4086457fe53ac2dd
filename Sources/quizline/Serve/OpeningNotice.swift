import QuizServer
import Wording

/// What a person reads when the server is ready: addresses, how to connect, how to stop.
struct OpeningNotice {
    /// The bound addresses as host and port.
    let addresses: [(host: String, port: Int)]
    /// How the addresses are written.
    let addressTexts: [String]
    let quizCount: Int
    let refusedFiles: Int
    /// The folder of the quizzes.
    let quizzes: String

    /// In both languages, since nobody knows yet who reads.
    var text: String {
        Language.allCases.flatMap { language in
            self.phrases.enumerated().map { index, phrase in
                (index == 0 ? "" : "  ") + phrase.text(in: language) + "\n"
            }
        }
        .joined()
    }

    private var phrases: [CommandLinePhrase] {
        let first = self.addresses.first.map { host, port in
            CommandLinePhrase.howToConnect(host: Self.reachable(host), port: port)
        }
        let refused: CommandLinePhrase? =
            self.refusedFiles > 0
            ? .filesNotServed(self.refusedFiles, quizzes: self.quizzes) : nil
        let serving = CommandLinePhrase.serving(
            addresses: self.addressTexts,
            quizzes: self.quizCount
        )
        return [serving, refused, first, .howToStop].compactMap(\.self)
    }

    /// An address that can be connected to from this machine.
    private static func reachable(_ host: String) -> String {
        switch host {
        case "0.0.0.0": "127.0.0.1"
        case "::": "::1"
        default: host
        }
    }
}

extension OpeningNotice {
    init(_ opening: Server.Opening, quizzes: String) {
        self.init(
            addresses: opening.addresses.map { (host: $0.host, port: $0.port) },
            addressTexts: opening.addresses.map(\.description),
            quizCount: opening.quizzes,
            refusedFiles: opening.refusedFiles,
            quizzes: quizzes
        )
    }
}
