import Testing
import Wording

@Suite("Sentences of the report on a team and of the drawing of questions")
struct TeamReportPhraseTests {
    private static let below = TeamReportPhrase.Below(counted: 6, expected: "5.6", low: 4, high: 6)
    private static let verdicts = ReportPhrase.Verdict.allCases

    private static let phrases: [any Speakable] =
        TeamReportPhrase.Label.allCases.map(TeamReportPhrase.label) as [any Speakable]
        + Self.verdicts.map { TeamReportPhrase.letter("G", $0) }
        + [
            TeamReportPhrase.title, .moreColumns(60, team: "east"), .people(1), .people(6),
            .competencies(shown: 8, of: 51),
            .groups(shown: 12, of: 13), .only([.gap, .stale]),
            .only([.notRequired]), .counts(ReportPhrase.Counts(), notCounted: 0),
            .counts(ReportPhrase.Counts(), notCounted: 1),
            .counts(ReportPhrase.Counts(), notCounted: 9), .noJobs, .jobsRequireNothing,
            .tooFewPeople,
            .below(competency: "X", Self.below, isForJointTraining: true),
            .below(competency: "X", Self.below, isForJointTraining: false),
            .undecided(competency: "X", people: 3, questions: 6),
            .undecided(competency: "X", people: 3, questions: nil),
            .stale(trainee: "T", results: 1, questions: 5),
            .stale(trainee: "T", results: 2, questions: nil), .against(days: 90),
            .range(expected: "5.6", low: 4, high: 6), .map, .verdicts, .trendSigns, .howToRead,
        ]
        + [
            TeamReportDeskPhrase.nothingMatches, .noSuchTeam("x", known: []),
            .noSuchTeam("x", known: ["east", "west"]), .nobodyAnswered(team: "x", until: nil),
            .nobodyAnswered(team: "x", until: "2026-07-01T09:00:00Z"), .wideNeedsCSV,
            .wideNeedsPeople, .noTeamSeen(by: "comma"),
        ]
        + [
            QuizPlotPhrase.caption, .title(questions: 1, wrongKeys: [], others: []),
            .title(questions: 6, wrongKeys: ["q6"], others: ["q4", "q5"]), .shape, .facility,
            .discrimination, .legend,
        ]
        + [
            SourcePlotPhrase.caption,
            .title(.init(facts: 4, misread: 2, unknown: 1, uncovered: 1)), .shape,
            .legend(fewest: 5), .statement,
        ]
        + [
            CalibrationPlotPhrase.caption, .title(answers: 17, bins: 4, off: []),
            .title(answers: 17, bins: 4, off: ["0.3-0.4", "0.4-0.5"]), .shape, .predicted,
            .right, .numbers, .legend, .bands,
        ]

    @Test func `each sentence is there in both languages and differs`() {
        for phrase in Self.phrases {
            #expect(!phrase.english.isEmpty && !phrase.chinese.isEmpty)
            #expect(phrase.english != phrase.chinese, "\(phrase)")
        }
    }

    @Test func `the advice reads as in the documentation`() {
        let phrase = TeamReportPhrase.below(
            competency: "Negotiating with customers",
            Self.below,
            isForJointTraining: true
        )

        #expect(
            phrase.english
                == "Negotiating with customers: of 6 with evidence about 5.6 are below what their "
                + "job requires (90% range 4 to 6): train together"
        )
        #expect(
            TeamReportPhrase.undecided(competency: "X", people: 3, questions: 6).english
                == "X: 3 undecided, about 6 questions each"
        )
        #expect(
            TeamReportPhrase.stale(trainee: "Zhao Lei", results: 2, questions: 10).english
                == "Zhao Lei: 2 results stale, re-check 10 questions"
        )
    }

    @Test func `a single person, result and question is told in the singular`() {
        #expect(TeamReportPhrase.people(1).english == "1 person")
        #expect(
            TeamReportPhrase.stale(trainee: "T", results: 1, questions: 1).english
                == "T: 1 result stale, re-check 1 question"
        )
        #expect(
            TeamReportPhrase.undecided(competency: "X", people: 1, questions: 20).english
                == "X: 1 undecided, 20 questions or more each"
        )
    }
}
