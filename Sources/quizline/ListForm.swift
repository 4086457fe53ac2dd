import ArgumentParser

/// The forms of what is a list, for people and for programs.
enum ListForm: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
}
