import QuizCore

/// Values of the domain in a row; an error instead of a trap where the file is damaged.
extension Columns {
    func id<Owner>(_ index: Int) throws -> Identifier<Owner> {
        Identifier(try self.decode(atIndex: index))
    }

    func instant(_ index: Int) throws -> Instant {
        Instant(milliseconds: try self.decode(atIndex: index))
    }

    func grains(_ index: Int) throws -> Grains {
        Grains(try self.decode(atIndex: index))
    }

    func text(_ index: Int) throws -> String {
        try self.decode(atIndex: index)
    }

    func number(_ index: Int) throws -> Int {
        try self.decode(atIndex: index)
    }

    func wide(_ index: Int) throws -> Int64 {
        try self.decode(atIndex: index)
    }

    func questionName(_ index: Int) throws -> QuestionName {
        QuestionName(quiz: try self.id(index), question: try self.id(index + 1))
    }
}

extension StoreError {
    /// A stored value that means nothing.
    static func damage(_ operation: String, _ value: String) -> Self {
        Self(.damaged, operation: operation, message: value)
    }
}
