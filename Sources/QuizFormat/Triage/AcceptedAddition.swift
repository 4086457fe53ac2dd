import QuizCore

/// Where a pattern goes among the accepted texts of a question.
struct AcceptedAddition {
    /// What becomes of the list.
    enum Step: Equatable {
        /// One more alternative of an entry, by its position.
        case alternative(of: Int)
        /// One more entry at the end.
        case entry
    }

    let step: Step
    /// The value of the type key as it is then.
    let tree: ValueTree

    /// A pattern for a question of type `text`.
    ///
    /// It joins the last entry that gives the same and says the same; one that stands for several
    /// texts joins nothing but the last entry, so that it takes none away from another.
    init?(
        _ pattern: AnswerPattern,
        credit: Fraction,
        feedback: ValueTree?,
        to value: ValueTree,
        in languages: [LanguageTag]
    ) {
        guard var entries = value.list else { return nil }
        let same = entries.lastIndex { entry in
            (entry.map?["credit"]?.fraction ?? .one) == credit && entry.map?["feedback"] == feedback
        }
        if let same, !pattern.isOpen || same == entries.count - 1 {
            let added = Self.adding(pattern.notation, to: entries[same].map?["accept"], languages)
            guard let added else { return nil }
            entries[same] = .map(entries[same].adding(["accept": added]))
            self.step = .alternative(of: same)
        } else {
            let accept = ValueMap(
                languages.map { ($0.rawValue, ValueTree([pattern.notation])) }
            )
            var entry: ValueMap = ["accept": .map(accept)]
            if credit != .one { entry["credit"] = ValueTree(credit) }
            if let feedback { entry["feedback"] = feedback }
            entries.append(.map(entry))
            self.step = .entry
        }
        self.tree = .list(entries)
    }

    /// A pattern for a gap, counted from 0.
    init?(
        _ pattern: AnswerPattern,
        toGap gap: Int,
        of value: ValueTree,
        in languages: [LanguageTag]
    ) {
        guard var gaps = value.map?["gaps"]?.list, gaps.indices.contains(gap),
            let added = Self.adding(pattern.notation, to: gaps[gap].map?["accept"], languages)
        else { return nil }
        gaps[gap] = .map(["accept": added])
        self.step = .alternative(of: gap)
        self.tree = .map(value.adding(["gaps": .list(gaps)]))
    }

    /// Lists by language with a notation at the end: of all where all are alike, else of the
    /// language in which it is written.
    private static func adding(
        _ notation: String,
        to accept: ValueTree?,
        _ languages: [LanguageTag]
    ) -> ValueTree? {
        guard let lists = WritingScope(languages: languages).acceptedLists(accept) else {
            return nil
        }
        let own = AnswerLanguage.position(of: notation, in: languages)
        let isSame = Set(lists).count == 1
        return .map(
            ValueMap(
                zip(languages, lists).enumerated().map { index, pair in
                    let list = isSame || index == own ? pair.1 + [notation] : pair.1
                    return (pair.0.rawValue, ValueTree(list))
                }
            )
        )
    }
}

/// The language in which an answer is written, as far as its signs tell.
enum AnswerLanguage {
    /// Chinese for Chinese characters, else the first other language; the first if there is none.
    static func position(of text: String, in languages: [LanguageTag]) -> Int {
        let isChinese = text.unicodeScalars.contains { $0.properties.isIdeographic }
        return languages.firstIndex { $0.rawValue.hasPrefix("zh") == isChinese } ?? 0
    }
}
