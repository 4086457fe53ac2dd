/// What a session asks of the store.
///
/// At most one is outstanding for each connection.
public enum ProgressRequest: Equatable, Sendable {
    /// All attempts of a trainee, oldest first. Answered by ``ProgressResult/history(_:)``.
    case history(Trainee.ID)
    /// Answered by ``ProgressResult/started(_:)``; asking again gives the same attempt.
    case start(AttemptStart)
    /// An attempt of this trainee, or the newest unfinished one. Answered by ``ProgressResult/attempt(_:)``.
    case open(Trainee.ID, AttemptID?)
    /// Stores an answer and, in the same commit, the end of the attempt if there is one.
    /// Answered by ``ProgressResult/recorded(_:)``.
    case record(AnswerRecord, ending: AttemptEnd?)
    /// Answered by ``ProgressResult/noted``.
    case note(AttemptEvent)
    /// Answered by ``ProgressResult/finished(_:)``; an attempt that has ended keeps its first end.
    case finish(AttemptEnd)
    /// Gives an attempt one question more, at a number; one that has a question there keeps it.
    /// Answered by ``ProgressResult/drawn(_:)``.
    case draw(DrawnQuestion, number: Int, AttemptID)
    /// How often each question was answered first since an instant, by anybody; of very many
    /// answers the newest. Answered by ``ProgressResult/servings(_:)``.
    case servings(since: Instant)
    /// Everything the trainee's answers say, oldest first. Answered by ``ProgressResult/evidence(_:)``.
    case evidence(Trainee.ID)
    /// Stores lines of a text that is being written. Answered by ``ProgressResult/noted``.
    case keepLines([EssayLine])
    /// The texts that wait for a mentor, the oldest first, at most so many.
    /// Answered by ``ProgressResult/waiting(_:count:)``.
    case waiting(MarkingReach, atMost: Int)
    /// An attempt of anybody within reach. Answered by ``ProgressResult/attempt(_:)``.
    case find(AttemptID, MarkingReach)
    /// The teams that concern a person. Answered by ``ProgressResult/teams(_:)``.
    case teams(of: Trainee.ID)
    /// Somebody whose results a person may see. Answered by ``ProgressResult/person(_:)``.
    case person(Trainee.ID, seenBy: Trainee.ID)
    /// A team that a person may see. Answered by ``ProgressResult/people(_:)``.
    case people(Team.ID, seenBy: Trainee.ID)
    /// The programmes that a trainee is to go through. Answered by ``ProgressResult/assignments(_:)``.
    case assignments(Trainee.ID)
    /// What is stored where a receipt says. Answered by ``ProgressResult/receipted(_:)``.
    case receipt(Receipt, of: Trainee.ID)
    /// How well a person thinks they do competencies, each time they said so, oldest first.
    /// Answered by ``ProgressResult/ratings(_:)``.
    case ratings(Trainee.ID)
    /// Keeps what a person thinks of themselves beside what they thought before. Answered by
    /// ``ProgressResult/noted``.
    case rate(CompetencyRating, by: Trainee.ID)
    /// The certificates of a person, the newest first. Answered by
    /// ``ProgressResult/certificates(_:)``.
    case certificates(Trainee.ID)
    /// The certificate of a code, of anybody. Answered by ``ProgressResult/certified(_:)``.
    case certificate(CertificateCode)
    /// Keeps a certificate, unless the person has one of that programme and day. Answered by
    /// ``ProgressResult/certified(_:)`` with the one that counts.
    case certify(Certificate)
    /// Answered by ``ProgressResult/noted``; of several markings of a text the last one counts.
    case mark(EssayMarking)
    /// Answered by ``ProgressResult/noted``.
    case keep(Trainee.Preferences, of: Trainee.ID)
}

/// What the store answers.
///
/// Everything but a failure was committed before it is said.
public enum ProgressResult: Equatable, Sendable {
    case history([AttemptSummary])
    case started(AttemptSnapshot)
    /// nil if there is no such attempt of this trainee.
    case attempt(AttemptSnapshot?)
    case recorded(Recording)
    case noted
    case finished(AttemptEnd, LogPosition)
    case evidence([Evidence])
    /// All questions drawn for the attempt.
    case drawn([DrawnQuestion])
    case servings([QuestionName: Int])
    /// - Parameter count: How many there are in all.
    case waiting([WaitingEssay], count: Int)
    /// nil if the person who asks has no account.
    case teams(TeamsOfPerson?)
    /// nil if there is nobody of that name, and if the one who asks may not see them.
    case person(Trainee?)
    /// nil if there is no such team, and if the one who asks may not see it.
    case people(TeamPeople?)
    case assignments([Assignment])
    /// nil if nothing of this trainee stands there.
    case receipted(ReceiptedFact?)
    case ratings([CompetencyRating])
    case certificates([IssuedCertificate])
    /// nil if there is none of that code.
    case certified(IssuedCertificate?)
    /// Nothing was recorded.
    case failed(Failure)

    /// What became of an answer.
    public enum Recording: Equatable, Sendable {
        case stored(LogPosition)
        /// An answer with this name was stored before; it counts, the new one does not.
        case duplicate(AnswerRecord, LogPosition)
        /// The attempt has ended; nothing was stored.
        case ended(AttemptEnd)
    }

    /// Why nothing was recorded.
    public enum Failure: Equatable, Sendable {
        /// Full queue or a lock: the same line may work later.
        case busy
        case diskFull
        /// Little room is left on the disk: no attempt starts, those that run go on.
        case spaceLow
        /// The store is stopping after a fault of the disk.
        case stopped
        /// The request contradicts what is stored, such as an attempt that does not exist.
        case refused
    }
}
