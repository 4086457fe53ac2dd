import QuizCore
import RealModule

/// The logarithms of the chances of right and wrong answers at each ability, for each pair of
/// difficulty and guess that was met.
///
/// Making a curve costs 122 logarithms, so they are kept where levels are computed often.
struct ChanceCurves: Equatable, Sendable {
    struct Key: Hashable, Sendable {
        let difficulty: Double
        let guess: Double

        /// As far as the model takes both: -4 to 4, and 0 to 0.9.
        init(difficulty: Double, guess: Double) {
            self.difficulty = min(max(difficulty, -4), 4)
            self.guess = min(max(guess, 0), 0.9)
        }

        init(_ serving: Evidence) {
            self.init(difficulty: serving.difficulty, guess: serving.guess)
        }
    }

    private var places: [Key: Int] = [:]
    /// 61 numbers for each curve, one curve after the other.
    private(set) var logRight: [Double] = []
    private(set) var logWrong: [Double] = []

    init() {}

    init(_ keys: some Sequence<Key>) {
        for key in keys { _ = self.place(of: key) }
    }

    var count: Int { self.places.count }

    /// The place of a curve, which is made if it was not met before.
    mutating func place(of key: Key) -> Int {
        if let place = self.places[key] { return place }
        let chances = AbilityGrid.nodes.map { ability in
            AbilityGrid.chance(at: ability, difficulty: key.difficulty, guess: key.guess)
        }
        let place = self.places.count
        self.places[key] = place
        self.logRight += chances.map { Double.log($0) }
        self.logWrong += chances.map { Double.log(1 - $0) }
        return place
    }
}
