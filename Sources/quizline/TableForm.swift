import ArgumentParser

/// The forms of what is a table, for people and for programs.
enum TableForm: String, CaseIterable, ExpressibleByArgument {
    case text
    case csv
    case json
}
