import CompetencyModel
public import QuizCore

/// What is practised for a job: the questions, and what the job requires.
public struct PracticeGround: Sendable {
    /// A competency that the job requires.
    struct Requirement: Sendable {
        let competency: Competency.ID
        /// 0 to 1.
        let level: Double
    }

    let framework: CompetencyFramework
    let role: JobRole
    /// Of all marked questions in service, as the product has them.
    let banks: CompetencyBanks
    /// The questions that practice may ask, by name.
    let asking: [BankQuestion]
    let askable: Set<QuestionName>
    let places: [QuestionName: Int]
    /// The places of the questions that carry a competency of the job.
    let ofJob: [Int]
    /// The places of the questions in the quizzes that the job is offered, quiz by quiz as they
    /// are listed.
    let inFileOrder: [Int]
    /// The places of the questions that stand for a competency.
    let lessons: [Competency.ID: [Int]]
    /// Those competencies of the job that have questions.
    let requirements: [Requirement]

    /// - Parameter quizzes: All in service.
    public init(_ quizzes: [Quiz], framework: CompetencyFramework, role: JobRole) {
        let served = quizzes.filter { !$0.settings.isDraft }.sorted { $0.id < $1.id }
        let pool = QuestionPool(served, framework: framework).questions
        let asking = pool.map(\.bankQuestion)
        let places = Dictionary(
            zip(asking.map(\.name), asking.indices),
            uniquingKeysWith: { first, _ in first }
        )
        let banks = CompetencyBanks(served.bankQuestions)
        let required = Set(role.requirements.filter { $0.level > 0 }.map(\.competency))
        self.framework = framework
        self.role = role
        self.banks = banks
        self.asking = asking
        self.askable = Set(places.keys)
        self.places = places
        self.ofJob = asking.indices.filter { place in
            asking[place].shares.contains { required.contains($0.competency) }
        }
        self.inFileOrder = served.filter { $0.audience?.contains(role.id) ?? true }
            .flatMap(\.questions).compactMap { places[$0.name] }
        self.lessons = framework.competencies.reduce(into: [:]) { lessons, competency in
            let questions = banks[competency.id]?.questions ?? []
            lessons[competency.id] = questions.compactMap { places[$0.name] }
        }
        self.requirements = role.requirements.filter { $0.level > 0 }.compactMap { requirement in
            banks[requirement.competency].map { _ in
                Requirement(
                    competency: requirement.competency,
                    level: framework.bar(forLevel: requirement.level)
                )
            }
        }
    }

    /// How many questions practice may ask in all.
    public var questionCount: Int { self.asking.count }

    /// How many competencies the job requires that have questions.
    public var requirementCount: Int { self.requirements.count }
}
