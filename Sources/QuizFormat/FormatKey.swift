import QuizCore

/// A key of quiz files with what may stand behind it: reading, printing and the schema use one
/// list of them.
struct FormatKey: Sendable {
    /// What stands behind a key.
    enum Form: Sendable {
        /// Kebab case.
        case id
        /// Text for people, in the languages of the quiz.
        case text
        /// One text or a list of at most so many.
        case texts(atMost: Int)
        /// Text for one reader, whatever its language.
        case word
        /// A list `a, b` or a YAML list.
        case words
        /// Rules of `draw`: one or a YAML list.
        case rules
        case choice([String])
        /// Words of which several may stand, or one that excludes the others.
        case choices([String], or: String)
        case wholeNumber(ClosedRange<Int>, or: String?)
        /// Two whole numbers: `40..600`.
        case range
        /// A percentage with two decimals.
        case percent(or: String?)
        /// A percentage or fraction from 0 to 1.
        case share
        case duration(or: String?)
        case instant
        /// `submit`, `void` or `grace D`.
        case late
        /// What may be seen when: a word, or words by occasion.
        case review
        /// `N% => text`.
        case bands
        /// Ids with shares.
        case competencies
        /// The value of a type of question.
        case interaction
        case questions
    }

    let name: String
    let form: Form
    var isRequired = false

    init(_ name: String, _ form: Form, isRequired: Bool = false) {
        self.name = name
        self.form = form
        self.isRequired = isRequired
    }
}
