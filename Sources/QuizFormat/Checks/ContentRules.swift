import QuizCore

/// Runs the rules about content over files whose form was checked.
enum ContentRules {
    private static let textRules = Checks.all.compactMap { $0 as? any TextRule.Type }
    private static let questionRules = Checks.all.compactMap { $0 as? any QuestionRule.Type }
    private static let quizRules = Checks.all.compactMap { $0 as? any QuizRule.Type }
    static let bankRules = Checks.all.compactMap { $0 as? any BankRule.Type }

    /// Checks a file by itself.
    static func check(_ file: QuizFile) -> CheckedFile {
        let settings = file.reading.quiz?.settings ?? QuizSettings()
        let questions = file.faultlessQuestions.map { CheckedQuestion($0, in: settings) }
        let texts = file.findings.hasErrors ? [] : file.reading.texts
        Self.check(questions, texts, file.findings)
        guard let quiz = file.quiz, let node = file.reading.node else {
            return CheckedFile(quiz: nil, questions: [])
        }
        let checked = CheckedQuiz(quiz: quiz, node: node, questions: questions, texts: texts)
        for rule in Self.quizRules { rule.check(checked, file.findings) }
        return CheckedFile(
            quiz: quiz,
            questions: questions.map {
                ComparedQuestion(placed: $0.placed, pairs: $0.pairs, findings: file.findings)
            }
        )
    }

    /// Checks the texts of a programme.
    static func check(_ file: ProgrammeFile) {
        Self.check([], file.findings.hasErrors ? [] : file.reading.texts, file.findings)
    }

    /// Puts files together that were checked by themselves.
    static func bank(
        of files: [CheckedFile],
        _ framework: FrameworkFile?,
        _ tables: [TableFile]
    ) -> CheckedBank {
        CheckedBank(
            quizzes: files.compactMap(\.quiz),
            framework: framework?.value ?? .empty,
            frameworkFile: framework.flatMap { file in file.node.map { ($0, file.findings) } },
            facts: tables.first { $0.name == "facts.tsv" }.map { ($0.table, $0.findings) },
            twins: tables.first { $0.name == "twins.tsv" }?.table.twins ?? [:],
            guides: FactGuides(
                disagreements: tables.first { $0.name == "disagreements.tsv" }?.table,
                articles: tables.first { $0.name == "articles.tsv" }?.table
            ),
            questions: files.flatMap(\.questions)
        )
    }

    private static func check(
        _ questions: [CheckedQuestion],
        _ texts: [PlacedText],
        _ findings: Findings
    ) {
        for text in texts + questions.flatMap(\.texts) {
            for rule in Self.textRules { rule.check(text, findings) }
        }
        for question in questions {
            for rule in Self.questionRules { rule.check(question, findings) }
        }
    }
}

extension QuizFile {
    /// The questions without an error in any of their lines, which mean what they say.
    fileprivate var faultlessQuestions: [PlacedQuestion] {
        let faulty = self.findings.all.filter { $0.severity == .error }.map(\.line)
        return self.reading.questions.filter { question in
            !faulty.contains(where: question.lines.contains)
        }
    }
}
