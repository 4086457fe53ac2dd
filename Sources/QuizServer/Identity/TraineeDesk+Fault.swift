import ProgressStorage
import QuizCore
import QuizSession
public import Wording

extension TraineeDesk {
    /// Why the desk did not do what it was asked.
    public enum Fault: Error, Sendable, Equatable {
        case nameRefused(IdentityPhrase.NameFault)
        case displayNameRefused
        case teamRefused
        case nameTaken(String)
        case unknownTrainee(String)
        case databaseLocked(path: String, pid: Int?)
        case databaseMissing(path: String)
        case databaseRefused(path: String, operation: String, message: String)
        case pepper(Pepper.Fault)
        case noMemory

        /// The sentence for the operator.
        public var phrase: Phrase {
            switch self {
            case .nameRefused(let fault): .identity(.nameRefused(fault))
            case .displayNameRefused: .traineeDesk(.displayNameRefused)
            case .teamRefused: .traineeDesk(.teamRefused)
            case .nameTaken(let user): .traineeDesk(.nameTaken(user))
            case .unknownTrainee(let user): .traineeDesk(.unknownTrainee(user))
            case .databaseLocked(let path, let pid):
                .traineeDesk(.databaseLocked(path: path, pid: pid))
            case .databaseMissing(let path): .traineeDesk(.databaseMissing(path))
            case .databaseRefused(let path, let operation, let message):
                .traineeDesk(
                    .databaseRefused(path: path, operation: operation, message: message)
                )
            case .pepper(let fault): .traineeDesk(fault.phrase)
            case .noMemory: .traineeDesk(.noMemory)
            }
        }

        /// 2 if other arguments would help, 3 if the machine must be seen to.
        public var exitStatus: Int32 {
            switch self {
            case .nameRefused, .displayNameRefused, .teamRefused, .nameTaken, .unknownTrainee: 2
            case .databaseLocked, .databaseMissing, .databaseRefused, .pepper, .noMemory: 3
            }
        }

        /// Runs what the store does for a trainee, and turns its errors into faults.
        static func storing<Value>(
            _ id: Trainee.ID?,
            _ body: () throws(StoreError) -> Value
        ) throws(Self) -> Value {
            do {
                return try body()
            } catch {
                throw Self(error, about: id, path: error.path ?? "")
            }
        }

        init(_ error: StoreError, about id: Trainee.ID? = nil, path: String) {
            switch error.kind {
            case .nameTaken: self = .nameTaken(id?.text ?? "")
            case .unknownTrainee: self = .unknownTrainee(id?.text ?? "")
            case .locked(let pid): self = .databaseLocked(path: path, pid: pid.map(Int.init))
            case .notFound: self = .databaseMissing(path: path)
            case .foreignFile, .newerSchema, .strayLog, .networkFileSystem, .notWritable, .damaged,
                .diskFull, .notDurable, .diskFault, .busy, .stopped, .refused, .other:
                let message = error.message.isEmpty ? "\(error.kind)" : error.message
                self = .databaseRefused(path: path, operation: error.operation, message: message)
            }
        }
    }
}

extension Pepper.Fault {
    /// The sentence for the operator.
    var phrase: TraineeDeskPhrase {
        switch self {
        case .absent(let path): .pepperMissing(path)
        case .readableByOthers(let path): .pepperReadableByOthers(path)
        case .notAKey(let path): .pepperUnusable(path)
        case .system(let operation, let path, let message):
            .systemRefused(operation: operation, path: path, message: message)
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
