/// Pieces of a page that are well-formed both as HTML and as XML.
enum HTMLText {
    /// Text in which nothing is markup, neither between tags nor in attributes.
    static func escaped(_ text: String) -> String {
        text.onOneLine.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    /// An element around what is markup already.
    static func element(_ tag: String, _ attributes: String, _ inner: String) -> String {
        "<\(tag)\(attributes.isEmpty ? "" : " " + attributes)>\(inner)</\(tag)>"
    }

    /// An element around text.
    static func text(_ tag: String, _ attributes: String, _ text: String) -> String {
        Self.element(tag, attributes, Self.escaped(text))
    }

    /// An element without attributes around text.
    static func text(_ tag: String, _ text: String) -> String {
        Self.element(tag, "", Self.escaped(text))
    }

    /// A drawing that says in words what it shows.
    static func drawing(
        _ kind: String,
        size: (width: Int, height: Int),
        title: String,
        description: String,
        _ shapes: String
    ) -> String {
        Self.element(
            "svg",
            "class=\"\(kind)\" viewBox=\"0 0 \(size.width) \(size.height)\" role=\"img\"",
            Self.text("title", title) + Self.text("desc", description) + shapes
        )
    }

    /// A coordinate with at most one decimal.
    static func coordinate(_ value: Double) -> String {
        let text = value.decimalText(places: 1)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
