import QuizCore

/// Writes the content of a quiz file as YAML in one way: the same content gives the same text.
struct QuizPrinter {
    private let content: QuizContent
    private let scope: WritingScope
    private let comments: FileComments

    /// The text of a file; reading it gives the content back.
    ///
    /// - Parameters:
    ///   - content: Its texts are folded as reading leaves them.
    ///   - comments: Those above keys and questions; what stands elsewhere is left out.
    static func text(of content: QuizContent, comments: FileComments = FileComments()) -> String {
        let printer = Self(
            content: content,
            scope: WritingScope(languages: content.languages),
            comments: comments
        )
        let lines = comments.head + Written.map(printer.entries).lines()
        return lines.map { $0 + "\n" }.joined()
    }

    /// Where comments may stand in the text.
    static func anchors(of content: QuizContent) -> Set<FileComments.Anchor> {
        let quiz = FormatKeys.quiz.filter { content.keys[$0] != nil } + ["questions"]
        let questions = content.questions.indices.flatMap { number in
            [FileComments.Anchor.question(number)]
                + Self.keys(of: number, in: content).map { .questionKey(number, $0) }
        }
        return Set(quiz.map { .quizKey($0) } + questions)
    }

    /// The keys of a question that do not have their default.
    private static func keys(of number: Int, in content: QuizContent) -> [String] {
        let question = content.questions[number]
        assert(Set(question.keys).isSubset(of: FormatKeys.question), "a key without printing")
        return FormatKeys.question.filter { key in
            key == "points"
                ? content.points(of: number) != content.points : question[key] != nil
        }
    }

    private var entries: [Written.Entry] {
        assert(Set(self.content.keys.keys).isSubset(of: FormatKeys.quiz), "a key without printing")
        return FormatKeys.ofQuiz.compactMap { key in
            let value: Written?
            if case .questions = key.form {
                let questions = self.content.questions.indices.map(self.question)
                value = questions.isEmpty ? nil : .list(questions)
            } else {
                value = self.content.keys[key.name].map { self.written($0, as: key) }
            }
            return value.map {
                Written.Entry(
                    key: key.name,
                    value: $0,
                    comments: self.comments[.quizKey(key.name)]
                )
            }
        }
    }

    private func question(_ number: Int) -> Written.Item {
        let keys = Self.keys(of: number, in: self.content)
        let entries = FormatKeys.ofQuestion.filter { keys.contains($0.name) }.map { key in
            let value = self.content.questions[number][key.name] ?? .text("1")
            return Written.Entry(
                key: key.name,
                value: self.written(value, as: key),
                comments: self.comments[.questionKey(number, key.name)]
            )
        }
        return Written.Item(value: .map(entries), comments: self.comments[.question(number)])
    }

    private func written(_ value: ValueTree, as key: FormatKey) -> Written {
        switch key.form {
        case .text: return self.scope.text(value)
        case .texts:
            let texts = (value.list ?? []).map(self.scope.text)
            return texts.count == 1 ? texts[0] : .list(of: texts)
        case .words: return value.words.map(self.scope.words) ?? self.scope.anything(value)
        case .rules:
            let rules = (value.list ?? [value]).map { Written.scalar($0.text ?? "") }
            return rules.count == 1 ? rules[0] : .list(of: rules)
        case .share: return value.fraction.map { .scalar(Measure.text($0)) } ?? .scalar("")
        case .instant: return .scalar(Self.instant(value.text ?? ""))
        case .review: return self.review(value.map ?? [:])
        case .bands: return .list(of: (value.list ?? []).map { self.band($0.map ?? [:]) })
        case .competencies: return self.competencies(value.list ?? [])
        case .interaction:
            return TypeReaders.named(key.name)?.written(value, in: self.scope)
                ?? self.scope.anything(value)
        case .id, .word, .choice, .choices, .wholeNumber, .range, .percent, .duration, .late,
            .questions:
            return self.scope.anything(value)
        }
    }

    /// `2026-03-01 01:00Z` for `2026-03-01T01:00:00Z`.
    private static func instant(_ text: String) -> String {
        let text = text.replacing("T", with: " ")
        return text.hasSuffix(":00Z") ? text.dropLast(4) + "Z" : text
    }

    /// One word for both occasions after the attempt where the other is as usual, else a map.
    private func review(_ map: ValueMap) -> Written {
        let isAtEnd = self.content.keys["feedback"]?.text == "end"
        let usual = [
            "try": isAtEnd ? "nothing" : "feedback", "attempt": "answers", "close": "answers",
        ]
        let others = map.filter { $0.value.text != usual[$0.key] }
        if others["try"] == nil, let word = map["attempt"], word == map["close"] {
            return self.scope.anything(word)
        }
        return self.scope.map(others, keys: FormatKeys.review)
    }

    private func band(_ map: ValueMap) -> Written {
        let words = map["text"].flatMap { self.scope.short($0, without: ["=>"]) } ?? ""
        return .scalar("\(map["from"]?.text ?? "") => \(words)")
    }

    /// In their order, of which the first of equal shares counts; without shares where all are alike.
    private func competencies(_ pairs: [ValueTree]) -> Written {
        let shares = pairs.compactMap { pair -> (id: String, share: Fraction)? in
            guard let parts = pair.list, parts.count == 2, let id = parts[0].text,
                let share = parts[1].fraction
            else { return nil }
            return (id, share)
        }
        let isEven = shares.allSatisfy { $0.share == Fraction(1, shares.count) }
        return self.scope.words(
            shares.map { isEven ? $0.id : "\($0.id) \(Measure.text($0.share))" }
        )
    }
}
