import Foundation
import Testing

@Suite("Architecture")
struct ImportTests {
    /// What each target may import, besides the standard library.
    ///
    /// Docs/Architecture.md shows the same table.
    static let allowed: [String: Set<String>] = [
        "QuizCore": [],
        "Wording": [],
        "QuizFormat": [
            "QuizCore", "Wording", "CompetencyModel", "Yams", "Foundation", "FoundationEssentials",
            "FoundationXML",
        ],
        "LineProtocol": ["Wording"],
        "CompetencyModel": ["QuizCore", "RealModule", "Synchronization"],
        "CompetencyReports": ["QuizCore", "CompetencyModel", "Wording", "FoundationEssentials"],
        "Simulation": ["QuizCore", "CompetencyModel", "RealModule"],
        "QuizSession": [
            "QuizCore", "CompetencyModel", "Wording", "LineProtocol", "CompetencyReports",
        ],
        "ProgressStorage": [
            "QuizCore", "CompetencyModel", "GRDB", "GRDBSQLite", "Foundation", "Glibc",
            "Synchronization",
        ],
        "QuizServer": [
            "QuizCore", "Wording", "QuizFormat", "LineProtocol", "CompetencyModel",
            "CompetencyReports", "QuizSession", "ProgressStorage", "CSodium", "NIOCore",
            "NIOPosix", "Logging", "ServiceLifecycle", "UnixSignals", "Foundation", "Glibc",
            "Synchronization",
        ],
        "quizline": [
            "QuizCore", "Wording", "QuizFormat", "CompetencyModel", "CompetencyReports",
            "Simulation", "QuizSession", "ProgressStorage", "QuizServer", "ArgumentParser",
            "Logging", "ServiceLifecycle", "Foundation", "Glibc", "Yams",
        ],
    ]

    /// Single files that may import one thing more, each with a reason in its text.
    static let exceptions: [String: Set<String>] = [
        "QuizCore/TextFolding.swift": ["Foundation"],
        "LineProtocol/Charset.swift": ["Foundation"],
        // The tables of GB 18030 and Big5 are in the C library.
        "LineProtocol/CharacterConversion.swift": ["Glibc"],
        // Only with the trait TLS: Docs/Decisions 0005.
        "QuizServer/Certificate.swift": ["NIOSSL", "NIOTLS"],
    ]

    @Test(arguments: Self.allowed.keys.sorted())
    func `a target imports only what the table allows`(target: String) throws {
        for file in try Sources.files(of: target) {
            let path = "\(target)/\(file.lastPathComponent)"
            let exception = Self.exceptions[path, default: []]
            let permitted = Self.allowed[target, default: []].union(exception)

            let imports = try Sources.imports(in: file)

            #expect(imports.subtracting(permitted).isEmpty, "\(path) imports \(imports.sorted())")
        }
    }

    @Test
    func `the table names every target`() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Sources.root.path)

        #expect(Set(folders).subtracting(["CSodium"]) == Set(Self.allowed.keys))
    }

    @Test
    func `no source file has more than 400 lines`() throws {
        for target in Self.allowed.keys {
            for file in try Sources.files(of: target) {
                let count = try String(contentsOf: file, encoding: .utf8).split(
                    separator: "\n",
                    omittingEmptySubsequences: false
                ).count

                #expect(count <= 401, "\(file.lastPathComponent) has \(count) lines")
            }
        }
    }

    @Test(arguments: ["try!", "fatalError(", " as!", "DispatchQueue", " Task {", "Task.detached"])
    func `words that have no place in the sources are not there`(word: String) throws {
        for target in Self.allowed.keys {
            for file in try Sources.files(of: target) {
                let text = try String(contentsOf: file, encoding: .utf8)

                #expect(!text.contains(word), "\(file.lastPathComponent) contains \(word)")
            }
        }
    }

    @Test
    func `the program looks at what becomes of its output, as print does not`() throws {
        for file in try Sources.files(of: "quizline") {
            let text = try String(contentsOf: file, encoding: .utf8)

            #expect(text.firstMatch(of: #/\bprint\(/#) == nil, "\(file.lastPathComponent)")
        }
    }
}

@Suite("Lists of kinds")
struct ListTests {
    /// Folders in which each file is one kind, and the list that names them all.
    static let lists: [(folder: String, list: String, suffix: String)] = [
        ("QuizSession/Commands", "Commands.swift", "Command"),
        ("QuizCore/QuestionTypes", "QuestionTypes.swift", ""),
        ("QuizFormat/QuestionTypes", "TypeReaders.swift", "Reader"),
        ("QuizFormat/Checks", "Checks.swift", "Checks"),
        ("QuizFormat/Interchange/Formats", "ExchangeFormats.swift", "Format"),
    ]

    @Test(arguments: Self.lists)
    func `every file of a folder of kinds is in its list once`(
        list: (folder: String, list: String, suffix: String)
    ) throws {
        let folder = Sources.root.appendingPathComponent(list.folder)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".swift") && $0 != list.list && !$0.contains("+") }
            .map { String($0.dropLast(6)) }
            .filter { $0.hasSuffix(list.suffix) }
        let text = try String(contentsOf: folder.appendingPathComponent(list.list), encoding: .utf8)

        for name in names {
            let count = text.components(separatedBy: "\(name).self").count - 1
            #expect(count == 1, "\(name) stands \(count) times in \(list.list)")
        }
        #expect(!names.isEmpty)
    }
}

/// The sources of this repository as text.
enum Sources {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Sources")

    static func files(of target: String) throws -> [URL] {
        let folder = Self.root.appendingPathComponent(target)
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return try #require(all).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    }

    static func imports(in file: URL) throws -> Set<String> {
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        let pattern = #/(?:@\w+ )?(?:public |package )?import (?:struct |class |func )?(\w+)/#
        return Set(lines.compactMap { try? pattern.prefixMatch(in: $0)?.1 }.map(String.init))
    }
}
