import Yams

/// What the parser stopped at.
struct ParserFault {
    let problem: String
    /// What the parser was doing, such as `while scanning a simple key`.
    let context: String
    /// Counted from 1.
    let line: Int
    let column: Int
    let contextLine: Int
    let contextColumn: Int
    /// Keys that stand twice.
    let duplicates: [String]

    init(_ error: YamlError) {
        switch error {
        case .scanner(let context, let problem, let mark, _),
            .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            self.init(
                problem,
                context: context?.text ?? "",
                at: mark,
                since: context?.mark ?? mark
            )
        case .duplicatedKeysInMapping(let duplicates, let context):
            self.init("", context: "", at: context.mark, since: context.mark, duplicates)
        case .reader(let problem, _, _, _):
            self.init(problem, context: "", at: nil, since: nil)
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            self.init("", context: "", at: nil, since: nil)
        }
    }

    private init(
        _ problem: String,
        context: String,
        at mark: Mark?,
        since contextMark: Mark?,
        _ duplicates: [String] = []
    ) {
        self.problem = problem
        self.context = context
        self.line = mark?.line ?? 1
        self.column = mark?.column ?? 1
        self.contextLine = contextMark?.line ?? 1
        self.contextColumn = contextMark?.column ?? 1
        self.duplicates = duplicates
    }

    /// Whether the fault lies where the context began rather than where it was noticed.
    var isAtContext: Bool {
        [
            "quoted scalar", "simple key", "anchor", "alias", "tag", "block scalar",
            "flow sequence", "flow mapping",
        ]
        .contains { self.context.hasSuffix($0) }
    }

    /// The line to name and to mend, counted from 1.
    var faultyLine: Int { self.isAtContext ? self.contextLine : self.line }
}
