extension RewindPhrase {
    public var english: String {
        switch self {
        case .notCounted(let turn): "Looking back, not counted. Turn \(turn):"
        case .ended(let percent):
            "The scene would end here" + (percent.map { ", with \($0)%" } ?? "")
                + ". This does not count; your first path stays."
        case .howOn(isEnd: false): "Type a letter, rewind to go back, rewind leave to end looking."
        case .howOn(isEnd: true): "Type rewind to go back a turn, rewind leave to end looking."
        case .left: "Done looking. Nothing of it counts; your first path stays."
        case .notLooking: "You are not looking back. In a scene that is over, type rewind."
        case .noScene:
            "rewind looks at other branches of a scene. Show the scene first, such as question 1."
        case .notYet(let number):
            "Question \(number) is still being played: what you chose counts. When the scene is over, rewind shows other branches without counting."
        case .notShown(let number):
            "Question \(number) cannot be looked at now, by the rules of this quiz."
        case .form: "Type rewind, rewind 2 for two turns, rewind take a to choose, or rewind leave."
        case .tooFar(let most):
            most == 0
                ? "This is the first turn; there is nothing before it. Nothing of this counts."
                : "At most \(most) turn\(most == 1 ? "" : "s") back from here. Nothing of this counts."
        case .noChoice(let example):
            "That is no choice of this turn; type one letter, such as \(example). Nothing of this counts."
        case .atEnd:
            "The scene ends here. Type rewind to go back a turn, rewind leave to end looking. Nothing of this counts."
        }
    }
}
