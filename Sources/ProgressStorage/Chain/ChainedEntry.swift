import QuizCore

/// What the links of the chain depend on, as it is written and as it is read.
///
/// Each list of columns has the values of the function above it in the same order, and then the
/// link. Who somebody is stands for itself by the key of the account, so a person can be forgotten.
enum ChainedEntry {
    static func answer(
        _ record: AnswerRecord,
        at position: Int64,
        of trainee: Int64
    ) -> [String?] {
        [
            String(position), String(trainee), String(record.attempt.rawValue),
            String(record.number), String(record.tryNumber), record.question.quiz.text,
            record.question.question.text, record.contentHash, String(record.certainty),
            String(record.hints), String(record.at.milliseconds), String(record.credit.count),
            String(record.outcome.count), String(record.score.count),
            String(Chain.digest(ofTexts: [record.typed, record.response.encoded])),
        ]
    }

    /// With the two texts between the digest that is kept and the link.
    ///
    /// The digest stands for a text that was emptied (`w` is one), for no other.
    static let answers = """
        SELECT l.position, a.trainee, l.attempt, l.number, l.try, q.quiz, q.question,
            q.content_hash, l.certainty, l.hints, l.at, l.credit, l.outcome, l.score,
            f.digest, l.typed, l.response, l.link
        FROM answer l
            LEFT JOIN attempt a ON a.id = l.attempt
            LEFT JOIN question_version q ON q.key = l.question_key
            LEFT JOIN forgotten_text f ON f.position = l.position AND l.typed = ''
                AND l.response = 'w'
        """

    static func event(
        at position: Int64,
        of trainee: Int64,
        in attempt: AttemptID,
        kind: String,
        number: Int?,
        note: String?,
        at instant: Instant
    ) -> [String?] {
        [
            String(position), String(trainee), String(attempt.rawValue), kind,
            number.map { String($0) }, kind == self.noted ? nil : note,
            String(instant.milliseconds),
        ]
    }

    /// The note at a mark on a question goes with the person who wrote it.
    private static let noted = "flagged"

    static let events = """
        SELECT e.position, a.trainee, e.attempt, e.kind, e.number,
            CASE WHEN e.kind <> 'flagged' THEN e.note END, e.at, e.link
        FROM attempt_event e LEFT JOIN attempt a ON a.id = e.attempt
        """

    static func act(
        _ id: Int64,
        _ act: AuditAct,
        by signature: AuditSignature,
        trainee: Int64?,
        object: String?,
        detail: String
    ) -> [String?] {
        [
            String(id), String(signature.at.milliseconds), signature.person, act.rawValue,
            trainee.map { String($0) }, object, detail,
        ]
    }

    static let acts = "SELECT id, at, person, act, trainee, object, detail, link FROM audit_entry"
}
