import QuizCore
import QuizFormat
import Wording

/// Programmes as they are shown in a terminal, 80 columns wide.
struct ProgrammePage {
    private static let width = 80

    private let bank: Bank
    private let language: Language

    init(_ bank: Bank, language: Language) {
        self.bank = bank
        self.language = language
    }

    /// All programmes, one a line.
    var list: [String] {
        let heads = self.heads([.programme, .steps, .days, .title])
        let rows = self.bank.programmes.map { programme in
            [
                programme.id.text, "\(programme.steps.count)", "\(Self.days(programme.steps))",
                self.text(programme.title),
            ]
        }
        return TextTable([heads] + rows, alignments: [.left, .right, .right])
            .lines(width: Self.width)
    }

    /// One programme with its steps, all or those of a job.
    func lines(of programme: Programme, job: JobRole.ID?) -> [String] {
        let steps = job.map { programme.steps(for: $0) } ?? programme.steps
        let heads = self.heads([.day, .rule, .quiz, .title])
        let rows = steps.flatMap { self.rows(of: $0, tellsJobs: job == nil) }
        let sum = ProgrammePhrase.steps(steps.count, days: Self.days(steps))
        return self.head(programme, job: job) + [""]
            + TextTable([heads] + rows, alignments: [.right]).lines(width: Self.width)
            + ["", sum.text(in: self.language)]
    }

    private func head(_ programme: Programme, job: JobRole.ID?) -> [String] {
        let audience = job.map { [$0] } ?? programme.audience
        let texts = [
            "\(programme.id)  \(self.text(programme.title))",
            programme.summary.map(self.text),
            ProgrammePhrase.audience(audience?.map(self.name) ?? []).text(in: self.language),
            programme.validDays.map { ProgrammePhrase.validity(days: $0).text(in: self.language) },
        ]
        return texts.compactMap { $0 }.flatMap { TextWrapping.wrap($0, width: Self.width) }
    }

    /// The step, and below it for whom it is and what is to be known about it.
    private func rows(of step: Programme.Step, tellsJobs: Bool) -> [[String]] {
        let quiz = self.bank.quizzes.first { $0.id == step.quiz && !$0.settings.isDraft }
        let rule: ProgrammePhrase.Rule =
            switch step.rule {
            case .pass: .pass
            case .done: .done
            }
        let missing = ProgrammePhrase.quizMissing.text(in: self.language)
        let jobs = (tellsJobs ? step.roles : nil).map {
            ProgrammePhrase.audience($0.map(self.name))
        }
        let remarks = [jobs, step.note.map(ProgrammePhrase.note)].compactMap { $0 }
        return [
            [
                "\(step.dueDays)", ProgrammePhrase.rule(rule).text(in: self.language),
                step.quiz.text, quiz.map { self.text($0.title) } ?? missing,
            ]
        ] + remarks.map { ["", "", "", $0.text(in: self.language)] }
    }

    private func heads(_ columns: [ProgrammePhrase.Column]) -> [String] {
        columns.map { ProgrammePhrase.column($0).text(in: self.language) }
    }

    private func name(_ job: JobRole.ID) -> String {
        self.bank.framework.role(job).map { self.text($0.name) } ?? job.text
    }

    private func text(_ text: LocalizedText) -> String {
        text.text(in: LanguageTag(rawValue: self.language.rawValue))
    }

    private static func days(_ steps: [Programme.Step]) -> Int {
        steps.map(\.dueDays).max() ?? 0
    }
}
