import ArgumentParser
import Foundation
import ProgressStorage
import QuizCore
import QuizServer
import Wording

/// `quizline trainee token NAME`: makes, lists and ends tokens that scripts sign in with.
struct TraineeTokenCommand: ParsableCommand {
    static var configuration: CommandConfiguration { TraineeHelp.configuration("token", .token) }

    @Argument(help: TraineeHelp.argument(.name))
    var name: String

    @Option(help: TraineeHelp.argument(.tokenDays, "days"))
    var days: Int?

    @Option(help: TraineeHelp.argument(.tokenUntil, "date"))
    var until: String?

    @Option(help: TraineeHelp.argument(.tokenRevoked, "number"))
    var revoke: Int?

    @Flag(name: .customLong("revoke-all"), help: TraineeHelp.argument(.tokensRevoked))
    var revokesAll = false

    @Flag(name: .customLong("list"), help: TraineeHelp.argument(.tokenList))
    var isListing = false

    @OptionGroup var options: TraineeOptions

    func run() throws {
        let acts = [
            self.days != nil, self.until != nil, self.revoke != nil, self.revokesAll,
            self.isListing,
        ]
        guard acts.filter(\.self).count <= 1 else {
            throw self.options.refusal(.signInDesk(.oneAct), status: 2)
        }
        let settings = try self.options.settings()
        if self.isListing { return try self.list(settings) }
        if self.revokesAll || self.revoke != nil { return try self.end(settings) }
        try self.make(settings)
    }

    /// The token alone goes to standard output, so that a script can take it.
    private func make(_ settings: ServerConfiguration) throws {
        let term = try self.term()
        try self.options.atDesk(settings) { desk in
            let token = try desk.makeToken(for: self.name, term)
            try self.options.reveal(
                [token.text],
                .token(token.number),
                of: token.trainee.id.text
            )
            self.options.remark(
                .signInDesk(
                    .tokenMade(
                        number: token.number,
                        user: token.trainee.id.text,
                        until: token.until.text
                    )
                )
            )
        }
    }

    private func term() throws -> TraineeDesk.TokenTerm {
        guard let typed = self.until else {
            return .days(self.days ?? TraineeDesk.usualTokenDays)
        }
        guard let day = CalendarDay(typed) else {
            throw self.options.refusal(.signInDesk(.dayForm(typed)), status: 2)
        }
        return .through(day)
    }

    private func end(_ settings: ServerConfiguration) throws {
        try self.options.atDesk(settings) { desk in
            let (trainee, ended) = try desk.revokeTokens(self.revoke, of: self.name)
            try self.options.say(
                ended.isEmpty
                    ? .noTokens(user: trainee.id.text)
                    : .tokensRevoked(ended, user: trainee.id.text)
            )
        }
    }

    private func list(_ settings: ServerConfiguration) throws {
        try self.options.telling {
            let tokens = try TraineeDesk.tokens(settings, of: self.name)
            guard !tokens.isEmpty else {
                return self.options.remark(.signInDesk(.noTokens(user: self.name)))
            }
            let heads = SignInDeskPhrase.Column.allCases.map {
                SignInDeskPhrase.column($0).text(in: self.options.language)
            }
            let now = ServerClock().now
            let table = TextTable([heads] + tokens.map { self.row($0, at: now) })
            try self.options.write(table.lines(width: TraineeListCommand.width))
        }
    }

    private func row(_ token: StoredToken, at now: Instant) -> [String] {
        let state: SignInDeskPhrase.State =
            token.revokedAt != nil ? .revoked : token.holds(at: now) ? .holds : .expired
        return SignInDeskPhrase.Column.allCases.map { column in
            switch column {
            case .number: "\(token.number)"
            case .made: token.madeAt.text
            case .until: token.until.text
            case .used: token.usedAt?.text ?? "-"
            case .state: SignInDeskPhrase.state(state).text(in: self.options.language)
            }
        }
    }
}
