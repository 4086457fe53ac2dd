import QuizCore
import Wording

/// Competencies, facts, jobs and quizzes that something refers to.
enum ReferenceChecks: Check {
    static let examples = [
        MarkedExample(
            "E501",
            bankQuestion: "competency: ▸sale\nfacts: S01-F01",
            mended: "competency: sales\nfacts: S01-F01"
        ),
        MarkedExample("E502", bankQuestion: "facts: S01-F01, ▸S01-F99", mended: "facts: S01-F01"),
        MarkedExample(
            "E503",
            files: Self.audience("sales-rep, ▸sales-repp"),
            mended: Self.audience("sales-rep")
        ),
        MarkedExample("E504", quiz: "needs: ▸sampel passed", mended: "note: 甲"),
        MarkedExample(
            "W505",
            bankQuestion: "truth: true",
            mended: "facts: S01-F01",
            markingID: true
        ),
        MarkedExample("W506", bankQuestion: "facts: S01-F01, ▸S01-F02", mended: "facts: S01-F01"),
    ]

    private static func audience(_ jobs: String) -> [MarkedExample.File] {
        [
            .init(name: "sample.yaml", text: MarkedExample.quiz(keys: "audience: \(jobs)")),
            .init(name: "competencies.yaml", text: MarkedExample.framework),
        ]
    }
}

/// What questions and quizzes may refer to.
struct References {
    /// nil if the bank has no framework.
    let framework: CompetencyFramework?
    /// nil if the bank has no inventory of facts.
    let facts: FactTable?
    let quizzes: Set<String>

    func check(_ reading: QuizReading, _ findings: Findings) {
        for job in reading.audience { self.checkJob(job, findings) }
        for need in reading.needs { self.check(need, findings) }
        for mentions in reading.mentions {
            for word in mentions.competencies { self.checkCompetency(word, findings) }
            for word in mentions.facts { self.checkFact(word, findings) }
        }
        for question in reading.questions { self.checkFacts(of: question, findings) }
    }

    func check(_ reading: ProgrammeReading, _ findings: Findings) {
        for job in reading.audience ?? [] { self.checkJob(job, findings) }
        for step in reading.steps {
            self.checkQuiz(step.quiz, findings)
            for job in step.roles { self.checkJob(job, findings) }
        }
    }

    private func checkJob(_ word: ScalarReader.Word, _ findings: Findings) {
        guard let framework = self.framework, framework.role(JobRole.ID(word.text)) == nil else {
            return
        }
        findings.report(
            .noJobRole(word.text),
            at: word.place,
            fix: Spelling.nearest(to: word.text, among: framework.roles.map(\.id.text))
        )
    }

    private func checkCompetency(_ word: ScalarReader.Word, _ findings: Findings) {
        guard let framework = self.framework,
            framework.competency(Competency.ID(word.text)) == nil
        else { return }
        findings.report(
            .noCompetency(word.text),
            at: word.place,
            fix: Spelling.nearest(to: word.text, among: framework.competencies.map(\.id.text))
        )
    }

    private func check(_ need: PlacedNeed, _ findings: Findings) {
        switch need.need {
        case .passed(let quiz), .done(let quiz):
            self.checkQuiz(.init(text: quiz.text, place: need.place), findings)
        case .level(let competency, _):
            self.checkCompetency(.init(text: competency.text, place: need.place), findings)
        }
    }

    private func checkQuiz(_ word: ScalarReader.Word, _ findings: Findings) {
        guard !self.quizzes.contains(word.text) else { return }
        findings.report(
            .noQuiz(word.text),
            at: word.place,
            fix: Spelling.nearest(to: word.text, among: self.quizzes)
        )
    }

    private func checkFact(_ word: ScalarReader.Word, _ findings: Findings) {
        guard let facts = self.facts?.competencies, facts[word.text] == nil else { return }
        findings.report(
            .noFact(word.text),
            at: word.place,
            fix: Spelling.nearest(to: word.text, among: facts.keys)
        )
    }

    /// Whether a question rests on facts, and on those of its own competencies.
    private func checkFacts(of question: PlacedQuestion, _ findings: Findings) {
        guard let facts = self.facts?.competencies else { return }
        if question.facts.isEmpty, question.question.isMarked {
            findings.report(.noFactCited, at: question.place)
        }
        let own = question.competencies.map(\.text).filter { id in
            self.framework.map { $0.competency(Competency.ID(id)) != nil } ?? true
        }
        for fact in question.facts {
            guard let competencies = facts[fact.text] else { continue }
            if !own.isEmpty, Set(own).isDisjoint(with: competencies) {
                findings.report(
                    .factElsewhere(fact.text, belongsTo: competencies, not: own),
                    at: fact.place,
                    fix: competencies.first
                )
            }
        }
    }
}
