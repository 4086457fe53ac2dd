import QuizCore

/// Accepted texts as other systems write them: `*` stands for any signs, `\*` for itself.
enum ExchangePattern {
    /// The notation of quiz files for a text of another system.
    static func notation(of foreign: String) -> String {
        var notation = ""
        var isEscaped = false
        for sign in foreign {
            switch sign {
            case "\\" where isEscaped: notation += "\\\\"
            case "\\": isEscaped = true
            case _ where isEscaped:
                notation += sign == "*" ? "\\*" : "\\\\" + Self.escaped(sign)
                isEscaped = false
            default: notation += Self.escaped(sign)
            }
        }
        if isEscaped { notation += "\\\\" }
        return notation.hasPrefix("/") ? "\\" + notation : notation
    }

    /// The notation of quiz files for a text in which every sign means itself.
    static func literal(_ text: String) -> String {
        let notation = text.map { "{}|*\\".contains($0) ? "\\\($0)" : String($0) }.joined()
        return notation.hasPrefix("/") ? "\\" + notation : notation
    }

    /// The texts of other systems that a notation stands for, most optional parts first.
    static func foreign(of notation: String) -> [String] {
        var finished = [""]
        var inside: [String] = []
        var isEscaped = false
        for sign in notation {
            switch sign {
            case _ where isEscaped:
                finished = finished.map { $0 + (sign == "*" ? "\\*" : String(sign)) }
                isEscaped = false
            case "\\": isEscaped = true
            case "{": inside = finished
            case "}": finished += inside
            default: finished = finished.map { $0 + String(sign) }
            }
        }
        return finished.map(Blanks.folded).filter { !$0.isEmpty }.uniqued()
    }

    /// Whether a text of another system is accepted whatever is answered.
    static func acceptsAnything(_ foreign: String) -> Bool {
        foreign.allSatisfy { $0 == "*" || $0 == " " }
    }

    private static func escaped(_ sign: Character) -> String {
        "{}|".contains(sign) ? "\\\(sign)" : String(sign)
    }
}

extension [String] {
    /// Without what stands there before.
    func uniqued() -> Self {
        var seen: Set<String> = []
        return self.filter { seen.insert($0).inserted }
    }
}

extension [ExchangedEntry] {
    /// Neighbours with the same credit and feedback as alternatives of one entry.
    var merged: Self {
        self.reduce(into: []) { merged, entry in
            if let last = merged.last, last.credit == entry.credit,
                last.feedback == entry.feedback
            {
                merged[merged.count - 1].accepted += entry.accepted
            } else {
                merged.append(entry)
            }
        }
    }
}
