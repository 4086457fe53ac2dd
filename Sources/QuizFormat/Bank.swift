public import QuizCore
import Wording

/// All quizzes and the framework of a folder, as far as they could be read.
public struct Bank: Sendable {
    /// One file of the folder.
    public struct File: Sendable {
        /// The path as it is told to authors.
        public let path: String
        public let octets: [UInt8]

        public init(path: String, octets: [UInt8]) {
            self.path = path
            self.octets = octets
        }
    }

    /// The quizzes whose files have no error, by id.
    public let quizzes: [Quiz]
    /// The text of the file of each quiz in ``quizzes``.
    public let sources: [Quiz.ID: String]
    public let framework: CompetencyFramework
    /// The programmes whose files have no error, by id.
    public internal(set) var programmes: [Programme] = []
    /// The facts that questions rest on, in the order of their table.
    public internal(set) var facts: [Fact] = []
    /// In the order of their table.
    public internal(set) var articles: [Article] = []
    /// Everything found in any file, sorted by file and place.
    public let diagnostics: [Diagnostic]
    /// Warnings that authors accept, sorted by file and place.
    public let accepted: [Diagnostic]
    /// What questions were called before, by what they are called now.
    public private(set) var formerNames: [QuestionName: [QuestionName]] = [:]

    /// Warnings that only say what a bank still lacks; most banks have many while they grow.
    public static let coverageCodes = Coverage.codes
}

/// The files of a bank on their way from reading each alone to what they are together.
struct BankReading {
    let framework: FrameworkFile?
    let tables: [TableFile]
    let quizFiles: [QuizFile]
    let programmeFiles: [ProgrammeFile]

    /// Checks what the files say of each other.
    init(
        _ files: [Bank.File],
        _ quizFiles: [QuizFile],
        _ tables: [TableFile],
        _ framework: FrameworkFile?
    ) {
        self.framework = framework
        self.tables = tables
        self.quizFiles = quizFiles
        self.programmeFiles = files.filter(\.isProgramme).map(ProgrammeFile.init)
        let facts = self.tables.first { $0.name == "facts.tsv" }.map { FactTable($0.table) }
        for table in self.tables { table.checkTwins(facts) }
        let references = References(
            framework: self.framework?.value,
            facts: facts,
            quizzes: Set(quizFiles.compactMap { $0.reading.id?.text })
        )
        for file in quizFiles { references.check(file.reading, file.findings) }
        for file in self.programmeFiles { references.check(file.reading, file.findings) }
        ProgrammeChecks.check(self.programmeFiles, quizFiles, self.framework?.value)
        BankChecks.check(quizFiles)
        DrawChecks.check(quizFiles, framework: self.framework?.value)
    }

    /// What content rules look at, of files that were checked by themselves.
    func checkedBank(_ files: [CheckedFile]) -> CheckedBank {
        ContentRules.bank(of: files, self.framework, self.tables)
    }

    /// - Parameter found: What each rule about the whole bank found; nil if rules about content
    ///   were not asked.
    func bank(_ found: [[BankFinding]]?) -> Bank {
        if let found {
            for finding in found.joined() { finding.report() }
            for file in self.programmeFiles { ContentRules.check(file) }
        }
        for file in self.quizFiles { file.acceptAllowed() }
        for file in self.programmeFiles { file.acceptAllowed() }
        let served = self.quizFiles.filter { $0.quiz != nil }
        let found =
            [self.framework?.findings].compactMap { $0 } + self.tables.map(\.findings)
            + self.quizFiles.map(\.findings) + self.programmeFiles.map(\.findings)
        var bank = Bank(
            quizzes: served.compactMap(\.quiz).sorted { $0.id < $1.id },
            sources: Dictionary(
                served.compactMap { file in file.quiz.map { ($0.id, file.source.text) } },
                uniquingKeysWith: { first, _ in first }
            ),
            framework: self.framework?.value ?? .empty,
            diagnostics: found.flatMap(\.all).sorted(),
            accepted: found.flatMap(\.accepted).sorted(),
            formerNames: Dictionary(
                served.flatMap(\.formerNames),
                uniquingKeysWith: { first, _ in first }
            )
        )
        bank.programmes = self.programmeFiles.compactMap(\.programme).sorted { $0.id < $1.id }
        let tables = BankTables(self.tables)
        (bank.facts, bank.articles) = (tables.facts, tables.articles)
        return bank
    }
}

/// Reads the files of a quiz folder together.
public enum BankReader {
    /// How closely files are looked at.
    public enum Scrutiny: Sendable {
        /// For what keeps a quiz from being served, and what authors surely did not mean.
        case faults
        /// Also for what makes questions hard to read, easy to guess or alike.
        case content
    }

    /// Reads all files; a fault in one never keeps another from being read.
    ///
    /// A file is recognised by its name: `competencies.yaml`, `facts.tsv`, `articles.tsv`,
    /// `disagreements.tsv`, `twins.tsv`; every other `.yaml` is a programme if its folder is named
    /// `programmes`, else a quiz.
    public static func read(_ files: [Bank.File], scrutiny: Scrutiny = .faults) -> Bank {
        let reading = BankReading(
            files,
            files.filter(\.isQuiz).map(QuizFile.init),
            files.filter(\.isTable).map(TableFile.init),
            Self.framework(files)
        )
        guard scrutiny == .content else { return reading.bank(nil) }
        var bank = reading.checkedBank(reading.quizFiles.map(ContentRules.check))
        bank.likenesses = bank.languages.map(bank.likenesses)
        return reading.bank(ContentRules.bankRules.map { $0.findings(in: bank) })
    }

    /// The same with the files spread over all cores.
    public static func readSideBySide(
        _ files: [Bank.File],
        scrutiny: Scrutiny = .faults
    ) async -> Bank {
        async let tables = SideBySide.map(files.filter(\.isTable)) { TableFile($0) }
        async let framework = Self.framework(files)
        let quizFiles = await SideBySide.map(files.filter(\.isQuiz)) { QuizFile($0) }
        let reading = BankReading(files, quizFiles, await tables, await framework)
        guard scrutiny == .content else { return reading.bank(nil) }
        var bank = reading.checkedBank(
            await SideBySide.map(quizFiles) { ContentRules.check($0) }
        )
        let languages = bank.languages
        bank.likenesses = await SideBySide.map(languages) { [bank] in bank.likenesses(in: $0) }
        let found = await SideBySide.map(ContentRules.bankRules) { [bank] rule in
            rule.findings(in: bank)
        }
        return reading.bank(found)
    }

    /// What quizzes can refer to, of files that may be faulty.
    static func references(_ files: [Bank.File]) -> References {
        let framework = Self.framework(files)
        let facts = files.first { $0.name == "facts.tsv" }.map(TableFile.init)
        return References(
            framework: framework?.value,
            facts: facts.map { FactTable($0.table) },
            quizzes: []
        )
    }

    private static func framework(_ files: [Bank.File]) -> FrameworkFile? {
        files.first { $0.name == "competencies.yaml" }.map(FrameworkFile.init)
    }
}

extension Bank.File {
    /// The name without the folder.
    public var name: String { PathName.name(of: self.path) }

    /// Whether the name is that of a quiz file.
    public var isQuiz: Bool {
        self.name.hasSuffix(".yaml") && self.name != "competencies.yaml" && !self.isProgramme
    }

    /// Whether the name is that of a table of the bank.
    var isTable: Bool { TableFile.names.contains(self.name) }

    /// Whether the file lies in a folder of programmes.
    public var isProgramme: Bool {
        self.name.hasSuffix(".yaml")
            && self.path.split(separator: "/").dropLast().last == "programmes"
    }
}

extension BankReader {
    /// Reads the text of a quiz as it was stored, for attempts that began with it.
    ///
    /// What other files say plays no part any more: references are not checked.
    public static func readStored(_ source: String, of quiz: Quiz.ID) -> Quiz? {
        QuizFile(path: "\(quiz).yaml", octets: Array(source.utf8)).quiz
    }
}
