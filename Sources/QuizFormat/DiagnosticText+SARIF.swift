public import Wording

extension DiagnosticText {
    /// SARIF 2.1.0 (OASIS, 2020), which services that show findings beside code read.
    ///
    /// Columns count Unicode code points. An exact mend is given as a fix of the whole line.
    public static func sarif(
        _ diagnostics: [Diagnostic],
        language: Language,
        version: String
    ) -> String {
        let codes = Set(diagnostics.map(\.code))
        let rules = Rules.all.filter { codes.contains($0.code) }
        let run = JSON.object([
            "tool": .object([
                "driver": .object([
                    "name": .text("quizline"), "version": .text(version),
                    "rules": .list(rules.map { Self.rule($0, language) }),
                ])
            ]),
            "columnKind": .text("unicodeCodePoints"),
            "results": .list(diagnostics.map { Self.result($0, language) }),
        ])
        let log = JSON.object([
            "$schema": .text("https://json.schemastore.org/sarif-2.1.0.json"),
            "version": .text("2.1.0"), "runs": .list([run]),
        ])
        return log.written + "\n"
    }

    private static func rule(_ rule: Rule, _ language: Language) -> JSON {
        .object([
            "id": .text(rule.code),
            "shortDescription": .object(["text": .text(rule.phrase.text(in: language))]),
            "defaultConfiguration": .object(["level": .text(rule.severity.rawValue)]),
        ])
    }

    private static func result(_ diagnostic: Diagnostic, _ language: Language) -> JSON {
        var result: [String: JSON] = [
            "ruleId": .text(diagnostic.code),
            "level": .text(diagnostic.severity.rawValue),
            "message": .object(["text": .text(diagnostic.message.text(in: language))]),
            "locations": .list([.object(["physicalLocation": Self.location(diagnostic)])]),
        ]
        if let fix = Self.fix(diagnostic) { result["fixes"] = .list([fix]) }
        return .object(result)
    }

    private static func artifact(_ diagnostic: Diagnostic) -> JSON {
        .object(["uri": .text(Self.address(diagnostic.file))])
    }

    private static func location(_ diagnostic: Diagnostic) -> JSON {
        .object([
            "artifactLocation": Self.artifact(diagnostic),
            "region": .object([
                "startLine": .number(diagnostic.line), "startColumn": .number(diagnostic.column),
                "endColumn": .number(diagnostic.endColumn),
            ]),
        ])
    }

    private static func fix(_ diagnostic: Diagnostic) -> JSON? {
        guard case .line(let line) = diagnostic.mend else { return nil }
        let region = JSON.object([
            "startLine": .number(diagnostic.line), "startColumn": .number(1),
            "endColumn": .number(diagnostic.excerpt.unicodeScalars.count + 1),
        ])
        let replacement = JSON.object([
            "deletedRegion": region, "insertedContent": .object(["text": .text(line)]),
        ])
        let change = JSON.object([
            "artifactLocation": Self.artifact(diagnostic), "replacements": .list([replacement]),
        ])
        return .object([
            "description": .object(["text": .text(diagnostic.fix ?? line)]),
            "artifactChanges": .list([change]),
        ])
    }

    /// A path as a URI reference; all but plain characters are written in percent.
    private static func address(_ path: String) -> String {
        path.utf8.map { octet in
            switch octet {
            case 0x2D...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x7E:
                String(UnicodeScalar(octet))
            default:
                "%" + (octet < 16 ? "0" : "") + String(octet, radix: 16, uppercase: true)
            }
        }
        .joined()
    }
}

/// A value of JSON.
private indirect enum JSON {
    case text(String)
    case number(Int)
    case list([JSON])
    case object([String: JSON])

    /// Keys in alphabetical order, without blanks.
    var written: String {
        switch self {
        case .text(let text): ValueTree.quoted(text)
        case .number(let number): "\(number)"
        case .list(let list): "[" + list.map(\.written).joined(separator: ",") + "]"
        case .object(let object):
            "{"
                + object.sorted { $0.key < $1.key }
                .map { "\(ValueTree.quoted($0.key)):\($0.value.written)" }
                .joined(separator: ",") + "}"
        }
    }
}
