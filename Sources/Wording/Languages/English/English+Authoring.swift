extension AuthoringPhrase {
    public var english: String {
        switch self {
        case .previewing(let quiz): "Preview of \(quiz). Nothing is stored. Ctrl-D ends."
        case .noSuchQuestion(let question, let quiz):
            "There is no question \(question) in \(quiz)."
        case .quizFileWanted(let path): "\(path): name one quiz file, such as quizzes/mine.yaml."
        case .layout(let path, let layout): "\(path): \(Self.sentence(layout))"
        case .commentDropped(let path, let line, let text):
            "\(path):\(line): this comment would be lost: \(text)"
        case .formatted(let counts): Self.sentence(counts)
        case .forAuthors: "This is for authors. Ask the operator for the right author."
        case .commandForm(let verb, let keys):
            "Type: \(verb) QUIZ" + keys.map { " [\($0)=…]" }.joined()
        case .quizNameRefused(let id):
            "\"\(id)\" cannot be the id of a quiz. Use small letters, digits and hyphens."
        case .noDraft(let id): "There is no draft of \(id). Send one first: put \(id)"
        case .otherVersion(let id, let version):
            version.map { "\(id) has changed meanwhile: its version is \($0). See it: get \(id)" }
                ?? "There is no \(id) yet, so no version of it. Leave version= out."
        case .notText(let id): "The file of \(id) is not UTF-8."
        case .filesFailed: "The file could not be read or written. Try again or tell the operator."
        case .notInService(let id):
            "The file of \(id) is written, but not in service yet. Tell the operator."
        case .linesWanted: "Send the lines now, and a line with a single dot at the end."
        case .bodyNotExact: "The text has more octets than were announced. Nothing was kept."
        case .octetsNeedScript:
            "octets= is a number, and for voice code and json. Here leave it out and send lines."
        case .draftStored(let id, let version, let errors, let warnings):
            "Draft of \(id) kept, version \(version). \(Self.sentence(errors, warnings)) "
                + (errors == 0 ? "Put it in service: publish \(id)" : "See them: lint \(id)")
        case .published(let id, let version): "\(id) is published, version \(version)."
        case .checked(let id, let errors, let warnings):
            "\(id): \(Self.sentence(errors, warnings))"
        case .findingAt(let line, let column, let isError, let check):
            "Line \(line), column \(column): \(isError ? "error" : "warning") \(check)"
        }
    }

    private static func sentence(_ errors: Int, _ warnings: Int) -> String {
        let words = [("error", errors), ("warning", warnings)].map { word, count in
            "\(count) \(word)\(count == 1 ? "" : "s")"
        }
        return words.joined(separator: ", ") + "."
    }

    private static func sentence(_ layout: Layout) -> String {
        switch layout {
        case .written: "written anew."
        case .wouldChange: "would be written anew."
        case .faulty: "left as it is, because it has errors. See them with: quizline check"
        case .keptForComments:
            "left as it is, because comments would be lost. Use --force to lose them."
        case .notReadBack:
            "left as it is: written anew it would mean something else. Please report this."
        }
    }

    private static func sentence(_ counts: FormatCounts) -> String {
        let parts = [
            (counts.written, "written"), (counts.changing, "to be written"),
            (counts.unchanged, "unchanged"), (counts.refused, "refused"),
        ]
        let told = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return told.isEmpty ? "no quiz files" : told.joined(separator: ", ")
    }
}
