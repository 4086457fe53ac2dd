import NIOCore
import QuizCore
import QuizSession
import Wording

extension IdentityConfiguration {
    /// The settings of this group.
    enum Settings {
        static let enrolment = TypedSetting<SessionPolicy.Enrolment>(
            "enrolment",
            standard: .closed,
            range: .literal(
                SessionPolicy.Enrolment.allCases.map(\.rawValue).joined(separator: ", ")
            ),
            unit: .word,
            help: "Who may make an account over the line",
            standardText: "open while only loopback is listened on, else closed",
            read: { SessionPolicy.Enrolment(rawValue: $0.lowercased()) },
            write: \.rawValue
        )
        static let clearLogin = TypedSetting<Set<SignInWay>>(
            "clear-login",
            standard: [.code],
            range: .literal(
                (SignInWay.allCases.map(\.rawValue) + ["none"]).joined(separator: ", ")
            ),
            unit: .list,
            help: "Ways to sign in that are open on lines anybody can listen to",
            read: Self.ways,
            write: { $0.isEmpty ? "none" : $0.map(\.rawValue).sorted().joined(separator: ",") }
        )
        static let requireTLS = TypedSetting.flag(
            "require-tls",
            false,
            "Whether only sealed and loopback lines have a way to sign in"
        )
        static let pinForm = TypedSetting<PinForm>.word(
            "pin-form",
            .letters,
            "The form of secrets the server makes; digits are far easier to guess"
        )
        static let hashingWorkers = TypedSetting<Int>(
            "hashing-workers",
            standard: 1,
            range: .literal("1..2"),
            unit: .threads,
            help: "Threads that compute password hashes, 19 MiB each",
            standardText: "half of the cores, 1 or 2",
            read: { text in Int(text).flatMap { (1...2).contains($0) ? $0 : nil } },
            write: { "\($0)" }
        )
        static let pepperFile = TypedSetting.path(
            "pepper-file",
            "data/pepper.key",
            standardText: "pepper.key beside the database",
            "The key without which stored hashes are worthless; made at first start, never in a backup"
        )

        static let defaultJob = TypedSetting<JobRole.ID?>(
            "default-job",
            standard: "sales-manager",
            range: .job,
            unit: .word,
            help: "The job whose requirements hold for people who enrol over the line",
            read: Self.job,
            write: { $0?.text ?? "none" }
        )

        static let all: [Setting] = [
            enrolment.description, clearLogin.description, requireTLS.description,
            pinForm.description,
            hashingWorkers.description, pepperFile.description,
            defaultJob.description,
        ]

        static var workersForThisMachine: Int { min(2, max(1, System.coreCount / 2)) }

        private static func job(_ text: String) -> JobRole.ID?? {
            let isSign = { (character: Character) in
                character.isASCII && (character.isLetter || character.isNumber || character == "-")
            }
            guard (1...64).contains(text.count), text.allSatisfy(isSign) else { return nil }
            return .some(text.lowercased() == "none" ? nil : JobRole.ID(text))
        }

        private static func ways(_ text: String) -> Set<SignInWay>? {
            let words = SettingText.list(text.lowercased())
            guard words != ["none"] else { return [] }
            let ways = words.compactMap(SignInWay.init)
            return words.isEmpty || ways.count < words.count ? nil : Set(ways)
        }
    }
}
