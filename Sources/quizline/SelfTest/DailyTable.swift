import QuizCore
import QuizSession
import Simulation
import Wording

/// One day's session of a simulated person, typed as the simulation answered.
struct DailyTable {
    private static let columns = 80
    /// Typed before a line is taken for what it is meant to be.
    private static let mostLines = 12

    private let day: PracticeYear.Day
    private let trainee: Trainee
    /// All answers of the year, of which a session is told those that were given.
    private let evidence: [Evidence]
    private let catalog: Catalog
    private let quiz: Quiz
    private let language: Language
    private var session: Session
    private var memory = ProgressMemory()
    private var chance: Chance

    init(
        _ day: PracticeYear.Day,
        of trainee: Trainee,
        knowing evidence: [Evidence],
        catalog: Catalog,
        quiz: Quiz,
        language: Language
    ) {
        var policy = SessionPolicy()
        policy.language = language
        self.day = day
        self.trainee = trainee
        self.evidence = evidence
        self.catalog = catalog
        self.quiz = quiz
        self.language = language
        self.chance = Chance(seed: day.chance, purpose: "typing")
        self.session = Session(
            policy: policy,
            catalog: catalog,
            connection: ConnectionFacts(address: "127.0.0.1", isSealed: true, chance: day.chance),
            trainee: trainee
        )
        self.session.windowChanged(columns: Self.columns)
        for quiz in catalog.allVersions { self.memory.register(quiz) }
    }

    /// The first screen of the day and what changed at its end; nil if the session asks other
    /// questions than the simulation answered.
    mutating func screen() -> String? {
        let opening = self.give("daily", at: self.day.start)
        let asked = self.attempt?.items.map(\.question.name) ?? []
        guard Set(asked) == Set(self.day.answers.map(\.question)) else { return nil }
        var last = ""
        for (name, serving) in zip(asked, self.day.answers) {
            let mark = self.day.answers.first { $0.question == name }?.outcome ?? 0
            guard let text = self.answer(name, isRight: mark == 1, at: serving.at) else {
                return nil
            }
            last = text
        }
        let right = self.day.answers.count { $0.outcome == 1 }
        let later = PracticeTrialPhrase.laterThatDay(answers: asked.count, right: right)
        return [opening, later.text(in: self.language), last]
            .map(Self.plain).joined(separator: "\n\n")
    }

    /// Types lines until one is taken as an answer; gives what the session said to it.
    private mutating func answer(
        _ name: QuestionName,
        isRight: Bool,
        at now: Instant
    ) -> String? {
        for _ in 1...Self.mostLines {
            let item = self.attempt?.items.first { $0.question.name == name }
            guard let item, !item.isAnswered else { return nil }
            let typed = TypedAnswers(
                item.question.interaction,
                item.arrangement,
                in: LanguageTag(rawValue: self.language.rawValue)
            )
            let line =
                isRight ? typed.right(&self.chance) : typed.slip(&self.chance)
            let text = self.give(line, at: now)
            let isTaken = self.attempt?.items.contains { $0.question.name == name && $0.isAnswered }
            if isTaken == true { return text }
        }
        return nil
    }

    /// The attempt of the day as it is kept.
    private var attempt: Attempt? {
        var memory = self.memory
        let attempts = memory.perform(.history(self.trainee.id))
        guard case .history(let all) = attempts, let id = all.last?.id,
            case .attempt(let snapshot?) = memory.perform(.open(self.trainee.id, id))
        else { return nil }
        let drawn = snapshot.start.drawn.compactMap { drawn in
            self.catalog.allVersions.lazy.flatMap(\.questions).first { DrawnQuestion($0) == drawn }
        }
        return Attempt(snapshot, quiz: self.quiz, drawn: drawn)
    }

    private mutating func give(_ line: String, at now: Instant) -> String {
        var reaction = self.session.receive(.line(line), at: now)
        var text = self.session.text(of: reaction, prompting: false)
        while let request = reaction.request {
            reaction = self.session.receive(self.perform(request, at: now), at: now)
            text += self.session.text(of: reaction, prompting: false)
        }
        return text
    }

    private mutating func perform(_ request: SessionRequest, at now: Instant) -> SessionResult {
        switch request {
        case .progress(.evidence): .progress(.evidence(self.evidence.filter { $0.at <= now }))
        case .progress(.servings(let since)):
            .progress(.servings(self.servings(since: since, until: now)))
        case .progress(let request): .progress(self.memory.perform(request))
        // There are no accounts here.
        case .identity(.enrol): .identity(.enrolmentClosed)
        case .identity(.signIn), .identity(.replace), .identity(.makeCodes):
            .identity(.wrong(wait: 0))
        case .authoring: .authoring(.filesFailed)
        case .reporting: .reporting(.outOfReach)
        }
    }

    private func servings(since: Instant, until now: Instant) -> [QuestionName: Int] {
        self.evidence.filter { $0.at >= since && $0.at <= now }
            .reduce(into: [:]) { $0[$1.question, default: 0] += 1 }
    }

    /// Lines as a page shows them, without blanks at their ends.
    private static func plain(_ text: String) -> String {
        text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
            .drop(while: \.isEmpty).reversed().drop(while: \.isEmpty).reversed()
            .joined(separator: "\n")
    }
}
