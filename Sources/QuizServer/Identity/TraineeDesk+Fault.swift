import ProgressStorage
public import QuizCore
import QuizSession
public import Wording

extension TraineeDesk {
    /// Why the desk did not do what it was asked.
    public enum Fault: Error, Sendable, Equatable {
        case nameRefused(IdentityPhrase.NameFault)
        case displayNameRefused
        case teamRefused
        case teamTaken(Team.ID)
        /// With the ids that were perhaps meant.
        case unknownTeam(String, near: [Team.ID])
        /// People belong to it, or teams lie below it.
        case teamNotEmpty(Team.ID, people: Int, below: [Team.ID])
        case teamBelowItself(Team.ID, parent: Team.ID)
        case notManager(String, Team.ID)
        case nameTaken(String)
        case unknownTrainee(String)
        case forgottenBefore(String)
        /// A token must end within so many days.
        case tokenTerm(ClosedRange<Int>)
        /// There is none of that number that holds.
        case noToken(Int, String)
        /// The database, the pepper or the machine must be seen to.
        case environment(OperatorPhrase)

        /// The sentence for the operator.
        public var phrase: Phrase {
            switch self {
            case .nameRefused(let fault): .identity(.nameRefused(fault))
            case .displayNameRefused: .traineeDesk(.displayNameRefused)
            case .teamRefused: .traineeDesk(.teamRefused)
            case .teamTaken(let id): .teamDesk(.taken(id.text))
            case .unknownTeam(let typed, let near):
                .teamDesk(.unknown(typed, near: near.map(\.text)))
            case .teamNotEmpty(let id, let people, let below):
                .teamDesk(.notEmpty(id.text, people: people, below: below.map(\.text)))
            case .teamBelowItself(let id, let parent):
                .teamDesk(.belowItself(id.text, parent: parent.text))
            case .notManager(let user, let id): .teamDesk(.notManager(user, team: id.text))
            case .nameTaken(let user): .traineeDesk(.nameTaken(user))
            case .unknownTrainee(let user): .traineeDesk(.unknownTrainee(user))
            case .forgottenBefore(let user): .traineeDesk(.forgottenBefore(user))
            case .tokenTerm(let days): .signInDesk(.tokenTerm(days))
            case .noToken(let number, let user): .signInDesk(.noToken(number, user: user))
            case .environment(let phrase): .operator(phrase)
            }
        }

        /// 2 if other arguments would help, 3 if the machine must be seen to.
        public var exitStatus: Int32 {
            switch self {
            case .nameRefused, .displayNameRefused, .teamRefused, .nameTaken, .unknownTrainee,
                .teamTaken, .unknownTeam, .teamNotEmpty, .teamBelowItself, .notManager,
                .forgottenBefore, .tokenTerm, .noToken:
                2
            case .environment: 3
            }
        }

        init(_ error: StoreError, about id: Trainee.ID? = nil, path: String) {
            switch error.kind {
            case .nameTaken: self = .nameTaken(id?.text ?? "")
            case .unknownTrainee: self = .unknownTrainee(id?.text ?? "")
            case .locked, .notFound, .foreignFile, .newerSchema, .strayLog, .networkFileSystem,
                .notWritable, .damaged, .diskFull, .notDurable, .diskFault, .busy, .stopped,
                .refused, .other, .unfinishedRestore, .alreadyThere, .sameFile, .copyDiffers,
                .logBeside:
                self = .environment(error.phrase(database: path))
            }
        }
    }
}

extension TraineeDesk {
    /// Runs what the store does for a trainee, and turns its errors into faults.
    func storing<Value>(
        _ id: Trainee.ID?,
        _ body: () throws(StoreError) -> Value
    ) throws(Fault) -> Value {
        do {
            return try body()
        } catch {
            throw Fault(error, about: id, path: self.database)
        }
    }
}

extension IdentityResult.NameFault {
    /// The same, as the wording knows it.
    var word: IdentityPhrase.NameFault {
        switch self {
        case .length: .length
        case .signs: .signs
        case .scripts: .scripts
        case .reserved: .reserved
        }
    }
}
