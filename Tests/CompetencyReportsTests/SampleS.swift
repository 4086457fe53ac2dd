import CompetencyModel
import QuizCore
import Wording

@testable import CompetencyReports

/// A sample of answers with numbers that were computed by hand from the formulas.
enum SampleS {
    static let framework = CompetencyFramework(
        version: "1",
        rungs: [],
        domains: [
            CompetencyDomain(
                id: "roles",
                name: LocalizedText(zh: "角色", en: "Roles"),
                groups: [
                    CompetencyGroup(
                        id: "six-roles",
                        name: LocalizedText(zh: "六个角色", en: "Six roles"),
                        competencies: [
                            Self.competency(
                                "role-negotiator",
                                LocalizedText(
                                    zh: "谈判者（管理角色）",
                                    en: "Negotiator (as a managerial role)"
                                ),
                                section: "S20"
                            ),
                            Self.competency(
                                "role-coach",
                                LocalizedText(zh: "教练", en: "Coach"),
                                section: "S03"
                            ),
                        ]
                    )
                ]
            )
        ],
        roles: [Self.role]
    )

    static let role = JobRole(
        id: "sales-rep",
        name: LocalizedText(zh: "销售代表", en: "Sales representative"),
        summary: LocalizedText(zh: "做销售。", en: "Sells."),
        requirements: [
            JobRole.Requirement(
                competency: "role-negotiator",
                level: 75,
                reason: LocalizedText(zh: "要谈判", en: "negotiates")
            ),
            JobRole.Requirement(
                competency: "role-coach",
                level: 40,
                reason: LocalizedText(zh: "要辅导", en: "coaches")
            ),
        ]
    )

    static let asOf = Instant(milliseconds: 1_783_760_400_000)
    static let versions = ReportVersions(bank: "sample")
    static let t07 = ReportedTrainee(
        id: "t07",
        displayName: "王小明",
        role: "sales-rep",
        team: "华东"
    )
    static let t08 = ReportedTrainee(
        id: "t08",
        displayName: "=1+1",
        role: "sales-rep",
        team: "华东"
    )

    private static func competency(
        _ id: Competency.ID,
        _ name: LocalizedText,
        section: String
    ) -> Competency {
        Competency(id: id, name: name, definition: name, sections: [section])
    }

    private static let difficulties = ["easy": -0.8, "medium": 0, "hard": 0.8]
    private static let guesses = ["one": 0.25, "true-false": 0.5, "typed": 0]

    /// The questions by id: level, kind.
    static let questions: [String: BankQuestion] = [
        "a1 easy one", "a2 medium one", "a3 medium true-false", "a4 hard typed", "a5 medium one",
        "a6 hard one", "b1 easy one", "b2 medium one", "b3 medium one", "b4 hard one",
        "b5 hard typed", "b6 medium one",
    ].reduce(into: [:]) { questions, line in
        let words = line.split(separator: " ").map { String($0) }
        questions[words[0]] = BankQuestion(
            name: QuestionName(quiz: "sample", question: .init(words[0])),
            shares: Self.shares(of: words[0]),
            difficulty: Self.difficulties[words[1]] ?? 0,
            guess: Self.guesses[words[2]] ?? 0
        )
    }

    private static func shares(of id: String) -> [CompetencyShare] {
        if id == "b6" {
            return [
                CompetencyShare("role-negotiator", weight: Fraction(7, 10)),
                CompetencyShare("role-coach", weight: Fraction(3, 10)),
            ]
        }
        let competency: Competency.ID = id.hasPrefix("a") ? "role-coach" : "role-negotiator"
        return [CompetencyShare(competency, weight: .one)]
    }

    /// Answers one minute apart from an hour of a day in July 2026 on, such as `a1 1, a2 0`.
    private static func session(day: Int, hour: Int, _ answers: String) -> [Evidence] {
        let start = Self.asOf.milliseconds + Int64((day - 11) * 24 + hour - 9) * 3_600_000
        return answers.split(separator: ", ").enumerated().compactMap { index, answer in
            Self.questions[String(answer.prefix(2))].map { question in
                Evidence(
                    question: question.name,
                    shares: question.shares,
                    outcome: answer.hasSuffix("1") ? 1 : 0,
                    guess: question.guess,
                    difficulty: question.difficulty,
                    at: Instant(milliseconds: start + Int64(index) * 60_000)
                )
            }
        }
    }

    /// Right answers of 332 days ago: enough evidence for three of thirteen points, 30 days apart.
    private static let oldAnswers = Self.session(day: -321, hour: 9, "a1 1, a2 1, a3 1, a5 1, a6 1")

    static let evidence: [Trainee.ID: [Evidence]] = [
        "t07": Self.session(day: 1, hour: 9, "a1 1, a2 0, a3 1, a4 1, b1 1, b2 0, b3 0, b4 0")
            + Self.session(day: 6, hour: 9, "a2 1, b2 0, b5 0, b6 1")
            + Self.session(day: 10, hour: 9, "a5 1, a6 1, b3 1"),
        "t08": Self.session(day: 11, hour: 8, "a1 1, a2 1, a3 0, b1 1, b6 0"),
    ]

    static func report(
        _ trainee: ReportedTrainee = Self.t07,
        _ evidence: [Evidence]? = nil,
        role: JobRole? = Self.role,
        language: Language = .chinese,
        asOf: Instant = Self.asOf
    ) -> TraineeReport {
        TraineeReport(
            trainee: trainee,
            standings: standings(
                of: evidence ?? Self.evidence[trainee.id] ?? [],
                bank: Array(Self.questions.values),
                framework: Self.framework,
                role: role,
                now: asOf
            ),
            framework: Self.framework,
            asOf: asOf,
            language: language,
            versions: Self.versions
        )
    }

    /// The same with groups and a year of levels, and with answers of ten months before.
    static func pageReport(
        _ trainee: ReportedTrainee = Self.t07,
        language: Language = .english
    ) -> TraineeReport {
        let evidence = (Self.evidence[trainee.id] ?? []) + Self.oldAnswers
        let banks = CompetencyBanks(Array(Self.questions.values))
        return TraineeReport(
            trainee: trainee,
            standings: standings(
                of: ServingsByCompetency(evidence),
                banks: banks,
                framework: Self.framework,
                role: Self.role,
                now: Self.asOf,
                points: LevelPoint.usualCount
            ),
            groups: groupStandings(
                of: ServingsByCompetency(evidence),
                banks: banks,
                framework: Self.framework,
                role: Self.role,
                now: Self.asOf,
                points: LevelPoint.usualCount
            ),
            framework: Self.framework,
            asOf: Self.asOf,
            language: language,
            versions: Self.versions
        )
    }

    static func model(_ kind: ReportModel.Kind = .gaps, showsNames: Bool = true) -> ReportModel {
        ReportModel(
            kind,
            [Self.report(Self.t08), Self.report(Self.t07)],
            showsNames: showsNames
        )
    }
}
