import LineProtocol
import QuizCore
import Wording

/// `enrol NAME [as=DISPLAY] [team=TEAM] [invite=CODE]`: makes an account and signs in.
enum EnrolCommand: Command {
    static let word = CommandWord(
        "enrol",
        shorts: ["enroll", "register"],
        prefix: "enr",
        chinese: ["注册"]
    )
    static let help = CommandHelpPhrase.enrol

    static func run(_ call: CommandCall, in session: inout Session, at now: Instant) -> Reaction {
        if let trainee = session.trainee {
            return session.reply(.identity(.alreadyIdentified(trainee.id.text)), 503)
        }
        guard let arguments = call.arguments, arguments.positional.count == 1,
            arguments.has(only: ["as", "team", "invite"])
        else { return session.reply(.identity(.enrolForm), 501) }
        guard session.isOpen(.pin) else { return session.refuseClearLine() }
        let request = IdentityRequest.enrol(
            name: arguments.positional[0],
            displayName: arguments["as"],
            team: arguments["team"],
            invitation: arguments["invite"].map(Secret.init),
            preferences: session.wishes
        )
        return session.ask(.identity(request)) { session, result, now in
            guard case .identity(let result) = result else {
                return session.farewell(.fault)
            }
            return Self.tell(result, in: &session)
        }
    }

    private static func tell(_ result: IdentityResult, in session: inout Session) -> Reaction {
        guard case .enrolled(let trainee, let secret) = result else {
            return session.refuse(result)
        }
        session.identify(trainee)
        return session.reply(
            Reply(
                Reply.Part(
                    231,
                    [
                        .word("user", trainee.id.text), .word("name", trainee.displayName),
                        .word("pin", secret.text),
                    ],
                    text: .verbatim(trainee.displayName),
                    plain: [
                        .paragraph(
                            .identity(
                                .enrolled(
                                    name: trainee.displayName,
                                    user: trainee.id.text,
                                    pin: secret.text
                                )
                            )
                        ),
                        .paragraph(.identity(.afterEnrolment)),
                    ]
                )
            )
        )
    }
}
