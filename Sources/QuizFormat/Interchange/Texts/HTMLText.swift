import Wording

/// HTML reduced to text: block elements end lines, entities become signs, the rest is dropped.
///
/// Code is never run, and pictures are named instead of shown.
struct HTMLText {
    private(set) var text = ""
    private(set) var parts: [ExchangePart] = []

    init(_ html: String) {
        guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") })
        else {
            self.text = html
            return
        }
        var rest = Array(html.unicodeScalars)[...]
        var links: [String] = []
        var unclosed = 0
        while let sign = rest.first {
            if sign == "<", let tag = HTMLTag(&rest, &unclosed) {
                self.take(tag, &rest, &links)
            } else if sign == "&", let entity = HTMLEntity(&rest) {
                self.text.unicodeScalars.append(contentsOf: entity.text.unicodeScalars)
            } else {
                self.text.unicodeScalars.append(sign)
                rest.removeFirst()
            }
        }
    }

    private static let blocks: Set<String> = [
        "p", "div", "br", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6",
        "pre",
        "blockquote", "hr", "dl", "dt", "dd", "section", "article", "figure", "figcaption",
    ]
    private static let media: Set<String> = [
        "audio", "video", "iframe", "object", "embed", "source", "canvas",
    ]

    private mutating func take(
        _ tag: HTMLTag,
        _ rest: inout ArraySlice<Unicode.Scalar>,
        _ links: inout [String]
    ) {
        switch tag.name {
        case "script", "style":
            guard !tag.isClosing else { return }
            if tag.name == "script" { self.parts.append(.code("script")) }
            Self.skip(to: tag.name, &rest)
        case "img", "svg":
            guard !tag.isClosing else { return }
            self.parts.append(.picture(tag.attributes["src"] ?? tag.name))
            self.text += tag.attributes["alt"] ?? ""
            if tag.name == "svg" { Self.skip(to: "svg", &rest) }
        case "a" where tag.isClosing:
            if let link = links.popLast(), !link.isEmpty, !self.text.hasSuffix(link) {
                self.text += " (\(link))"
            }
        case "a": links.append(tag.attributes["href"] ?? "")
        case "td" where tag.isClosing, "th" where tag.isClosing: self.text += " "
        case let name where Self.media.contains(name):
            if !tag.isClosing { self.parts.append(.media(tag.attributes["src"] ?? name)) }
        case let name where Self.blocks.contains(name):
            self.text += name == "li" && !tag.isClosing ? "\n- " : "\n"
        default: break
        }
    }

    /// Drops everything up to the end of an element.
    private static func skip(to name: String, _ rest: inout ArraySlice<Unicode.Scalar>) {
        var unclosed = 0
        while let sign = rest.first {
            if sign == "<", let tag = HTMLTag(&rest, &unclosed) {
                if tag.isClosing, tag.name == name { return }
            } else {
                rest.removeFirst()
            }
        }
    }
}

/// A tag of HTML.
private struct HTMLTag {
    let name: String
    let isClosing: Bool
    var attributes: [String: String] = [:]

    /// Elements that texts of quizzes have; anything else in angle brackets is text.
    private static let known: Set<String> = [
        "a", "abbr", "article", "audio", "b", "big", "blockquote", "body", "br", "canvas", "center",
        "cite", "code", "dd", "del", "div", "dl", "dt", "em", "embed", "figcaption", "figure",
        "font",
        "h1", "h2", "h3", "h4", "h5", "h6", "head", "hr", "html", "i", "iframe", "img", "ins",
        "kbd",
        "li", "mark", "math", "object", "ol", "p", "pre", "q", "s", "script", "section", "small",
        "source", "span", "strike", "strong", "style", "sub", "sup", "svg", "table", "tbody", "td",
        "tfoot", "th", "thead", "tr", "tt", "u", "ul", "var", "video", "wbr",
    ]
    /// Signs of a tag; data of pictures stand in attributes.
    private static let longest = 1 << 20
    /// How often the end of a tag is looked for in vain; beyond it, brackets are text.
    private static let mostUnclosed = 20

    /// Takes a tag or a comment; nil, and nothing taken, if there is none.
    ///
    /// - Parameter unclosed: How many tags without an end there were.
    init?(_ rest: inout ArraySlice<Unicode.Scalar>, _ unclosed: inout Int) {
        guard unclosed < Self.mostUnclosed else { return nil }
        if rest.starts(with: "<!--".unicodeScalars) {
            var index = rest.startIndex + 4
            while index < rest.endIndex, !rest[index...].starts(with: "-->".unicodeScalars) {
                index += 1
            }
            rest = rest[min(index + 3, rest.endIndex)...]
            (self.name, self.isClosing) = ("!--", false)
            return
        }
        var index = rest.startIndex + 1
        self.isClosing = index < rest.endIndex && rest[index] == "/"
        if self.isClosing { index += 1 }
        let word = rest[index...].prefix { $0.isASCII && $0.properties.isAlphabetic || $0.isDigit }
        self.name = String(String.UnicodeScalarView(word)).lowercased()
        guard Self.known.contains(self.name) else { return nil }
        index = word.endIndex
        guard let end = Self.end(of: rest, from: index) else {
            unclosed += 1
            return nil
        }
        self.attributes = Self.attributes(in: rest[index..<end])
        rest = rest[(end + 1)...]
    }

    /// The bracket that ends a tag, outside of quotes.
    private static func end(of rest: ArraySlice<Unicode.Scalar>, from start: Int) -> Int? {
        var quote: Unicode.Scalar?
        for index in start..<min(rest.endIndex, start + self.longest) {
            let sign = rest[index]
            if let open = quote {
                if sign == open { quote = nil }
            } else if sign == "\"" || sign == "'" {
                quote = sign
            } else if sign == ">" {
                return index
            }
        }
        return nil
    }

    private static func attributes(in part: ArraySlice<Unicode.Scalar>) -> [String: String] {
        var attributes: [String: String] = [:]
        let text = String(String.UnicodeScalarView(part))
        for match in text.matches(
            of: #/([A-Za-z-]{1,40})\s{0,9}=\s{0,9}("[^"]*"|'[^']*'|[^\s"'>]+)/#
        ) {
            let value = match.2.trimmingQuotes()
            attributes[match.1.lowercased()] = HTMLText(value).text
        }
        return attributes
    }
}

extension Substring {
    /// Without quotation marks around it.
    fileprivate func trimmingQuotes() -> String {
        let isQuoted = self.count >= 2 && (self.first == "\"" || self.first == "'")
        return String(isQuoted ? self.dropFirst().dropLast() : self)
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
