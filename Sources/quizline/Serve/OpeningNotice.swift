import QuizServer
import Wording

/// What a person reads when the server is ready: addresses, how to connect, how to stop.
struct OpeningNotice {
    /// A bound address.
    struct Place {
        let host: String
        let port: Int
        /// How both are written.
        let address: String
        /// What is spoken there: `plain`, `telnet` or `tls`.
        let line: String
    }

    let places: [Place]
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
        let plain = self.places.first { $0.line != "tls" }.map {
            CommandLinePhrase.howToConnect(host: Self.reachable($0.host), port: $0.port)
        }
        let sealed = self.places.first { $0.line == "tls" }.map {
            CommandLinePhrase.howToConnectSealed(host: Self.reachable($0.host), port: $0.port)
        }
        let refused: CommandLinePhrase? =
            self.refusedFiles > 0
            ? .filesNotServed(self.refusedFiles, quizzes: self.quizzes) : nil
        let serving = CommandLinePhrase.serving(
            addresses: self.places.map { place in
                place.address + (place.line == "plain" ? "" : " (\(place.line))")
            },
            quizzes: self.quizCount
        )
        return [serving, refused, plain, sealed, .howToStop].compactMap(\.self)
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
            places: opening.places.map {
                Place(
                    host: $0.address.host,
                    port: $0.address.port,
                    address: $0.address.description,
                    line: $0.line.rawValue
                )
            },
            quizCount: opening.quizzes,
            refusedFiles: opening.refusedFiles,
            quizzes: quizzes
        )
    }
}
