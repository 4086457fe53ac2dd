/// A number about the server.
struct Metric: Equatable, Sendable {
    /// Whether it only ever grows while the server runs.
    enum Kind: String, Sendable {
        case counter
        case gauge
    }

    let name: String
    let kind: Kind
    let help: String
    let value: Int

    init(_ name: String, _ kind: Kind, _ value: Int, _ help: String) {
        self.name = name
        self.kind = kind
        self.help = help
        self.value = value
    }

    /// What every text begins with.
    static let beginning = "# HELP quizline_"

    /// All of them in the text form of Prometheus, version 0.0.4.
    static func text(_ metrics: [Self]) -> String {
        metrics.map { metric in
            let name = "quizline_\(metric.name)"
            return "# HELP \(name) \(metric.help)\n# TYPE \(name) \(metric.kind.rawValue)\n"
                + "\(name) \(metric.value)\n"
        }
        .joined()
    }
}
