/// The competency framework; ``FrameworkReader`` finds the faults.
enum FrameworkChecks: Check {
    static let examples = [
        Self.example(replacing: "- id: service", by: "- id: ▸sales"),
        Self.example(replacing: "    level: 40\n    reason", by: "    level: ▸50\n    reason"),
        Self.example(replacing: "- id: service\n      name_zh: 服务\n", by: "- id: ▸service\n"),
    ]

    private static func example(replacing old: String, by new: String) -> MarkedExample {
        let framework = MarkedExample.framework.split(separator: old, maxSplits: 1)
        return MarkedExample(
            "E511",
            files: [
                .init(name: "competencies.yaml", text: framework.joined(separator: new))
            ],
            mended: [.init(name: "competencies.yaml", text: MarkedExample.framework)]
        )
    }
}
