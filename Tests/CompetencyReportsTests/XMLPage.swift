import Foundation
import FoundationXML
import Testing
import Wording

/// A page read by a parser of XML, which takes only what is well-formed.
final class XMLPage: NSObject, XMLParserDelegate {
    /// An element with all the text inside it.
    struct Element {
        let name: String
        let attributes: [String: String]
        /// The names of the elements around it, the outermost first.
        let path: [String]
        var text = ""
    }

    let text: String
    /// In the order of their starts.
    private(set) var elements: [Element] = []
    /// Where parsing failed; nil if it did not.
    private(set) var fault: String?
    private var open: [Int] = []

    init(_ text: String) {
        self.text = text
        super.init()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = self
        if !parser.parse() {
            self.fault = "\(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "?")"
        }
    }

    /// The elements of a name, where asked for those of a class only.
    func all(_ name: String, class style: String? = nil) -> [Element] {
        self.elements.filter { element in
            element.name == name
                && (style == nil
                    || element.attributes["class"]?.split(separator: " ").first.map(String.init)
                        == style)
        }
    }

    func parser(
        _ parser: XMLParser,
        didStartElement name: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        let path = self.open.map { self.elements[$0].name }
        self.open.append(self.elements.count)
        self.elements.append(Element(name: name, attributes: attributes, path: path))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        for index in self.open { self.elements[index].text += text }
    }

    func parser(
        _ parser: XMLParser,
        didEndElement name: String,
        namespaceURI: String?,
        qualifiedName: String?
    ) {
        self.open.removeLast()
    }
}

/// What holds of every page that leaves the program (rule R11).
extension XMLPage {
    /// Well-formed, in its language, loads and runs nothing, and each head of a table says of what.
    func expectToStandAlone(
        in language: Language,
        at location: SourceLocation = #_sourceLocation
    ) {
        let tag = language == .english ? "en" : "zh-CN"
        #expect(self.fault == nil, sourceLocation: location)
        #expect(self.text.contains("<html lang=\"\(tag)\">"), sourceLocation: location)
        for word in ["<script", "url(", "@import"] {
            #expect(!self.text.contains(word), sourceLocation: location)
        }
        let withoutPolicy = self.text.replacing("http-equiv", with: "")
        #expect(!withoutPolicy.contains("http"), sourceLocation: location)
        let names = self.elements.flatMap(\.attributes.keys)
        #expect(
            !names.contains { ["src", "href"].contains($0) || $0.hasPrefix("on") },
            sourceLocation: location
        )
        #expect(
            self.all("th").allSatisfy { $0.attributes["scope"] != nil },
            sourceLocation: location
        )
    }

    /// One drawing, which says in words what it shows.
    func expectOneDrawing(at location: SourceLocation = #_sourceLocation) {
        #expect(self.all("svg").map { $0.attributes["role"] } == ["img"], sourceLocation: location)
        #expect(
            self.all("title").count { $0.path.last == "svg" } == 1,
            sourceLocation: location
        )
        #expect(self.all("desc").count == 1, sourceLocation: location)
    }
}
