/// The files of a demonstration: they lie beside its database and are named after it.
struct DemoPlaces {
    static let usualDatabase = "demo.db"

    let database: String

    /// The folder of its own quizzes.
    var quizzes: String { self.stem + "-quizzes" }

    /// The true levels.
    var truth: String { self.stem + "-truth.csv" }

    var all: [String] { [self.database, self.quizzes, self.truth] }

    private var stem: String {
        self.database.hasSuffix(".db") ? String(self.database.dropLast(3)) : self.database
    }
}
