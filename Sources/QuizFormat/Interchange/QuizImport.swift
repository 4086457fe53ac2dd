import QuizCore
public import Wording

/// What came out of reading a file of another system.
public struct ImportOutcome: Sendable {
    /// A quiz file to write.
    public struct File: Equatable, Sendable {
        /// The id of the quiz; the file is named after it.
        public let id: String
        public let questions: Int
        /// The whole file.
        public let text: String
    }

    public let files: [File]
    /// Everything that has no place in those files, by line.
    public let remarks: [ExchangeRemark]
    /// Items of the file.
    public let items: Int
    /// Items that are in ``files``.
    public let imported: Int
    /// Whether the file could not be read to its end.
    public let isBroken: Bool
}

/// How a file of another system is to be read.
public struct ImportOptions: Sendable {
    /// The competency of questions that name none.
    public var competency: String?
    /// The language of the texts; nil lets them show it.
    public var language: Language?
    /// Ids of quizzes that are given already.
    public var takenIDs: Set<String> = []
    /// `competencies.yaml` and `facts.tsv` of the bank the quizzes are meant for.
    public var surroundings: [Bank.File] = []

    public init() {}
}

/// Reads quizzes of other systems.
public enum QuizImport {
    /// Reads a file; a faulty item never keeps another from being imported.
    ///
    /// - Parameter progress: Told after each question how many of all are checked.
    public static func read(
        _ file: Bank.File,
        as format: any ExchangeFormat.Type,
        _ options: ImportOptions = ImportOptions(),
        progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) -> ImportOutcome {
        let collector = Self.collect(file, as: format)
        var assembly = ImportAssembly(collector, path: file.path, options)
        return assembly.outcome(progress)
    }

    /// The quizzes of a file as values, before they are checked and named.
    static func collect(_ file: Bank.File, as format: any ExchangeFormat.Type) -> ImportCollector {
        var collector = ImportCollector()
        guard file.octets.count <= ExchangeLimits.fileSize else {
            collector.fail(.limit(.fileSize, ExchangeLimits.fileSize / 1024), line: 1)
            return collector
        }
        if let line = Octets.faultyLine(file.octets) {
            let mayBeGBK = Octets.mayBeGBK(file.octets)
            collector.fail(.notUTF8(mayBeGBK: mayBeGBK), line: line)
            return collector
        }
        guard let format = format as? any ReadableFormat.Type else { return collector }
        let source = SourceText(path: file.path, text: Octets.text(file.octets))
        format.read(source, into: &collector)
        collector.finish()
        return collector
    }
}
