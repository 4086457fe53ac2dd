/// Markdown as the program text2qti takes it.
enum MarkdownFormat: ReadableFormat {
    static let name = "markdown"
    static let endings = ["md", "txt"]

    static func isLikely(_ text: String) -> Bool {
        text.contains(#/(^|\n)[Qq]uiz title:/#)
            || text.contains(#/(^|\n)\d+\.\s/#)
                && text.contains(#/\n(\*[A-Za-z]\)|\[\*\]|=\s|\*\s|_{3,}|\^{3,})/#)
    }

    static func read(_ source: SourceText, into collector: inout ImportCollector) {
        MarkdownReader.read(source, into: &collector)
    }
}
