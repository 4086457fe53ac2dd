import QuizCore

/// All words that begin a command line, and how a typed word is understood.
struct Vocabulary: Sendable {
    /// What a first word stands for.
    enum Match: Equatable {
        /// A verb, and what a short word of several puts before the arguments.
        case verb(String, before: String, isReserved: Bool)
        /// The beginning of several verbs.
        case several([String])
        case unknown(nearest: String?)
    }

    private let words: [CommandWord]
    private let verbs: Set<String>
    private let exact: [String: (verb: String, before: String)]

    init(_ words: [CommandWord]) {
        self.words = words
        self.verbs = Set(words.map(\.verb))
        var exact: [String: (verb: String, before: String)] = [:]
        for word in words {
            exact[word.verb] = (word.verb, "")
            for (short, before) in word.shorts.merging(
                word.chinese,
                uniquingKeysWith: { first, _ in first }
            ) {
                exact[short] = (word.verb, before)
            }
        }
        self.exact = exact
    }

    /// All words a user name must not be.
    var reserved: Set<String> { Set(self.exact.keys) }

    func isVerb(_ folded: String) -> Bool {
        self.verbs.contains(folded)
    }

    /// Understands a first word of the plain voice.
    ///
    /// - Parameter folded: The word after ``TextFolding/word(_:)``.
    func match(_ folded: String) -> Match {
        if let found = self.exact[folded] {
            return .verb(found.verb, before: found.before, isReserved: self.isReserved(folded))
        }
        let continuations = self.words.filter { $0.verb.hasPrefix(folded) }
        if let word = continuations.first(where: { folded.hasPrefix($0.prefix) }) {
            return .verb(word.verb, before: "", isReserved: false)
        }
        guard continuations.isEmpty else { return .several(continuations.map(\.verb).sorted()) }
        return .unknown(nearest: self.nearest(to: folded))
    }

    /// Whether a word is a command even while a question is open (rule P5 of the protocol).
    private func isReserved(_ folded: String) -> Bool {
        if folded == "q" || folded == "?" || self.isVerb(folded) { return true }
        guard folded.utf8.allSatisfy({ $0 < 0x80 }) else { return true }
        return folded.count >= 3
    }

    /// The verb within two edits, of a short word within one, or nil.
    func nearest(to folded: String) -> String? {
        let most = min(folded.count < 4 ? 1 : 2, folded.count - 1)
        let candidates = self.words.map { ($0.verb, EditDistance.between($0.verb, folded)) }
        return candidates.filter { $0.1 <= most }.min { $0.1 < $1.1 }?.0
    }
}
