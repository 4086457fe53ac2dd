import QuizCore

/// Chance that a seed decides, so that a failure can be repeated.
extension SeededOrder: RandomNumberGenerator {}
