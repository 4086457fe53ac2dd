import QuizCore

/// Something to write in the next shared commit.
struct WriteJob: Sendable {
    /// Writes, and returns what is done once the commit is on the disk.
    let perform: @Sendable (inout WriteContext) throws -> @Sendable () -> Void
    /// Told instead when nothing was recorded.
    let fail: @Sendable (StoreError) -> Void
}

extension WriteJob {
    /// The job of a session's request.
    init(
        _ request: ProgressRequest,
        _ completion: @escaping @Sendable (ProgressResult) -> Void
    ) {
        self.perform = { context in
            let result = try context.perform(request)
            return { completion(result) }
        }
        self.fail = { completion(.failed($0.failure)) }
    }
}

extension ProgressRequest {
    /// Octets that the request takes while it waits, roughly.
    var weight: Int {
        let fixed = 512
        return switch self {
        case .record(let record, _): fixed + 2 * record.typed.utf8.count
        case .note(let event): fixed + event.kind.note.utf8.count
        case .keepLines(let lines):
            fixed + lines.reduce(0) { $0 + ($1.text?.utf8.count ?? 0) }
        case .mark(let marking): fixed + marking.comment.utf8.count
        case .history, .start, .open, .finish, .draw, .servings, .evidence, .waiting, .find, .keep,
            .teams, .person, .people, .assignments, .receipt, .ratings, .rate, .certificates,
            .certificate, .certify:
            fixed
        }
    }
}
