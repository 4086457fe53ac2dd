public import ProgressStorage
public import QuizCore

extension ProgressReader {
    /// The answers to a quiz that other versions of its questions marked.
    public func answers(to quiz: Quiz) throws(StoreError) -> GivenAnswers {
        try self.answers(to: quiz.id, besides: Set(quiz.questions.map(\.contentHash)))
    }
}
