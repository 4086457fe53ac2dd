/// Answers to one version of a question whose marks in force come from one version.
public struct AnsweredVersion: Equatable, Sendable {
    /// A choice by the list it stands in and its place there, both from 0.
    public struct Chosen: Hashable, Sendable {
        /// The gap; 0 where a question has one list.
        public let list: Int
        public let position: Int

        public init(list: Int, position: Int) {
            self.list = list
            self.position = position
        }
    }

    public let question: QuestionName
    /// The content hash of the version that was answered.
    public let shown: String
    /// The content hash of the version whose mark is in force.
    public let marked: String
    /// Questions of attempts, not tries.
    public let count: Int
    /// How many of them name a choice.
    public let chosen: [Chosen: Int]

    public init(
        question: QuestionName,
        shown: String,
        marked: String,
        count: Int,
        chosen: [Chosen: Int] = [:]
    ) {
        self.question = question
        self.shown = shown
        self.marked = marked
        self.count = count
        self.chosen = chosen
    }
}

/// The answers to a quiz whose marks do not come from the version that is looked at.
public struct GivenAnswers: Equatable, Sendable {
    public let versions: [AnsweredVersion]
    /// The texts of the quiz files that hold these versions.
    public let sources: [String]

    public init(versions: [AnsweredVersion] = [], sources: [String] = []) {
        self.versions = versions
        self.sources = sources
    }
}
