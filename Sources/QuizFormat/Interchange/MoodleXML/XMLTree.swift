import Foundation
import FoundationXML
import Wording

/// An element of XML with what stands in it.
struct XMLTree {
    let name: String
    let attributes: [String: String]
    /// Counted from 1.
    let line: Int
    var children: [XMLTree] = []
    /// The text in the element itself, CDATA included.
    var text = ""

    /// The first child of a name.
    subscript(name: String) -> XMLTree? { self.children.first { $0.name == name } }

    /// All children of a name.
    func all(_ name: String) -> [XMLTree] { self.children.filter { $0.name == name } }

    /// The text of a child of a name, without blanks at its ends; nil if it is empty.
    func value(_ name: String) -> String? {
        guard let child = self[name] else { return nil }
        let text = Blanks.trimmed(child["text"]?.text ?? child.text)
        return text.isEmpty ? nil : text
    }
}

/// Reads XML without definitions of a document: they are refused before they are read.
enum XMLReading {
    /// The fault of a document with its line.
    struct Failure: Error {
        let fault: ExchangeFault
        let line: Int
    }

    static func tree(of source: SourceText) throws(Failure) -> XMLTree {
        if let line = Self.documentTypeLine(source) {
            throw Failure(fault: .documentType, line: line)
        }
        let parser = XMLParser(data: Data(source.text.utf8))
        parser.shouldResolveExternalEntities = false
        parser.shouldProcessNamespaces = false
        let builder = XMLTreeBuilder()
        parser.delegate = builder
        let isWhole = parser.parse()
        if let failure = builder.failure { throw failure }
        guard isWhole, let root = builder.root else {
            let code = (parser.parserError as NSError?)?.code ?? 0
            throw Failure(fault: .notXML("\(code)"), line: max(1, parser.lineNumber))
        }
        return root
    }

    /// The line of a DOCTYPE, which can only stand before the first element.
    private static func documentTypeLine(_ source: SourceText) -> Int? {
        for (number, line) in zip(1..., source.lines) {
            let upper = line.uppercased()
            if upper.contains("<!DOCTYPE") || upper.contains("<!ENTITY") { return number }
            if line.contains(#/<[A-Za-z]/#) { return nil }
        }
        return nil
    }
}

/// Collects elements as the parser finds them.
private final class XMLTreeBuilder: NSObject, XMLParserDelegate {
    private(set) var root: XMLTree?
    private(set) var failure: XMLReading.Failure?
    private var open: [XMLTree] = []

    func parser(
        _ parser: XMLParser,
        didStartElement name: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        guard self.open.count < ExchangeLimits.nesting else {
            let fault = ExchangeFault.limit(.nesting, ExchangeLimits.nesting)
            self.failure = XMLReading.Failure(fault: fault, line: max(1, parser.lineNumber))
            parser.abortParsing()
            return
        }
        self.open.append(
            XMLTree(name: name, attributes: attributes, line: max(1, parser.lineNumber))
        )
    }

    func parser(
        _ parser: XMLParser,
        didEndElement name: String,
        namespaceURI: String?,
        qualifiedName: String?
    ) {
        guard let element = self.open.popLast() else { return }
        if self.open.isEmpty {
            self.root = element
        } else {
            self.open[self.open.count - 1].children.append(element)
        }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { self.add(text) }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
        self.add(String(decoding: block, as: UTF8.self))
    }

    private func add(_ text: String) {
        guard !self.open.isEmpty else { return }
        self.open[self.open.count - 1].text += text
    }
}
