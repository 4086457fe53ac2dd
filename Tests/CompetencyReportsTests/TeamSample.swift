import CompetencyModel
import QuizCore
import Wording

@testable import CompetencyReports

/// A made-up team: each competency has twelve medium questions of one of four.
enum TeamSample {
    static let asOf = SampleS.asOf

    /// A person and the answers to each competency, such as `1 1 0`, so many days ago.
    struct Person {
        var id: Trainee.ID
        var name = "N"
        var answers: [Competency.ID: String]
        var daysAgo = 1
        var job: JobRole.ID? = "rep"
    }

    /// Competencies `c01`, `c02`, …; groups of three of them.
    static func framework(_ count: Int, importance: Int? = nil) -> CompetencyFramework {
        let competencies = (1...count).map { number in
            let id = Self.id(number)
            return Competency(
                id: id,
                name: LocalizedText(zh: "能力\(number)", en: "Skill \(number)"),
                definition: LocalizedText(zh: "能", en: "Can."),
                sections: []
            )
        }
        let groups = stride(from: 0, to: count, by: 3).map { start in
            CompetencyGroup(
                id: .init("g\(start / 3 + 1)"),
                name: LocalizedText(zh: "组\(start / 3 + 1)", en: "Group \(start / 3 + 1)"),
                competencies: Array(competencies[start..<min(start + 3, count)])
            )
        }
        return CompetencyFramework(
            version: "1",
            rungs: [],
            domains: [
                CompetencyDomain(
                    id: "all",
                    name: LocalizedText(zh: "全", en: "All"),
                    groups: groups
                )
            ],
            roles: [
                Self.role("rep", competencies, importance: 1),
                Self.role("lead", competencies, importance: importance ?? 3),
            ]
        )
    }

    static func id(_ number: Int) -> Competency.ID {
        Competency.ID(number < 10 ? "c0\(number)" : "c\(number)")
    }

    private static func role(
        _ id: JobRole.ID,
        _ competencies: [Competency],
        importance: Int
    ) -> JobRole {
        JobRole(
            id: id,
            name: LocalizedText(zh: "代表\(id.text)", en: "Job \(id.text)"),
            summary: LocalizedText(zh: "做", en: "Does."),
            requirements: competencies.map { competency in
                JobRole.Requirement(
                    competency: competency.id,
                    level: 75,
                    importance: importance,
                    reason: LocalizedText(zh: "因", en: "because")
                )
            }
        )
    }

    static func banks(of framework: CompetencyFramework) -> CompetencyBanks {
        CompetencyBanks(
            framework.competencies.flatMap { competency in
                (0..<12).map { Self.question($0, of: competency.id) }
            }
        )
    }

    private static func question(_ number: Int, of competency: Competency.ID) -> BankQuestion {
        BankQuestion(
            name: QuestionName(quiz: "team", question: .init("\(competency.text)-q\(number)")),
            shares: [CompetencyShare(competency, weight: .one)],
            difficulty: 0,
            guess: 0.25
        )
    }

    private static func evidence(of person: Person) -> [Evidence] {
        person.answers.sorted { $0.key < $1.key }.flatMap { competency, answers in
            answers.split(separator: " ").enumerated().map { number, answer in
                let question = Self.question(number, of: competency)
                return Evidence(
                    question: question.name,
                    shares: question.shares,
                    outcome: answer == "1" ? 1 : 0,
                    guess: question.guess,
                    difficulty: question.difficulty,
                    at: Instant(
                        milliseconds: Self.asOf.milliseconds - Int64(person.daysAgo) * 86_400_000
                    )
                )
            }
        }
    }

    static func member(
        _ person: Person,
        _ framework: CompetencyFramework,
        language: Language = .english
    ) -> TraineeReport {
        let evidence = Self.evidence(of: person)
        let banks = Self.banks(of: framework)
        let role = person.job.flatMap(framework.role)
        return TraineeReport(
            trainee: ReportedTrainee(
                id: person.id,
                displayName: person.name,
                role: person.job,
                team: "east"
            ),
            standings: standings(
                of: ServingsByCompetency(evidence),
                banks: banks,
                framework: framework,
                role: role,
                now: Self.asOf
            ),
            groups: role.map {
                groupStandings(
                    of: ServingsByCompetency(evidence),
                    banks: banks,
                    framework: framework,
                    role: $0,
                    now: Self.asOf
                )
            } ?? [],
            framework: framework,
            asOf: Self.asOf,
            language: language,
            versions: SampleS.versions
        )
    }

    static func report(
        _ people: [Person],
        competencies count: Int = 3,
        language: Language = .english,
        _ change: (inout TeamReport.Request) -> Void = { _ in }
    ) -> TeamReport {
        let framework = Self.framework(count)
        var request = TeamReport.Request("east", language: language, asOf: Self.asOf)
        change(&request)
        return TeamReport(
            request,
            members: people.map { Self.member($0, framework, language: language) },
            framework: framework,
            versions: SampleS.versions
        )
    }

    /// Six people who know less and less of the first competency, and a newcomer.
    static let team: [Person] = [
        Person(
            id: "ann",
            name: "Ann <b>&\"'",
            answers: [
                "c01": "1 1 1 1 1 1 1 1 1", "c02": "0 0 0 0 0 0", "c03": "1 1",
            ]
        ),
        Person(id: "bob", name: "Bob", answers: ["c01": "0 0 0 0 0 0", "c02": "0 1 0 0 1 0 0"]),
        Person(id: "cai", name: "蔡文", answers: ["c01": "1 0 0 0 1 0", "c02": "0 0 0 1 0 0"]),
        Person(
            id: "dan",
            name: "Dan",
            answers: ["c01": "1 1 1 1 1", "c02": "1 1 1 1 1", "c03": "1 1 1 1 1"],
            daysAgo: 300
        ),
        Person(
            id: "eve",
            name: "=1+1",
            answers: ["c01": "1 0 1 0 1 0 1 0 1 0 1 1", "c02": "1 0 0 0 0"]
        ),
        Person(id: "fay", name: "Fay", answers: ["c01": "0 0 0 0 0 0"], job: "lead"),
        Person(id: "new", name: "", answers: [:]),
    ]

    /// The team of sample S.
    static func sampleS(
        _ language: Language = .chinese,
        _ change: (inout TeamReport.Request) -> Void = { _ in }
    ) -> TeamReport {
        var request = TeamReport.Request("华东", language: language, asOf: SampleS.asOf)
        change(&request)
        return TeamReport(
            request,
            members: [
                SampleS.report(SampleS.t08, language: language),
                SampleS.report(SampleS.t07, language: language),
            ],
            framework: SampleS.framework,
            versions: SampleS.versions
        )
    }
}
