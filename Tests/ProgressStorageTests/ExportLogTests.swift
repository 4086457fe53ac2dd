import Foundation
import ProgressStorage
import QuizCore
import Testing

@Suite("The list of exports")
struct ExportLogTests {
    private static func note(_ trainees: [Trainee.ID], who: String = "boss") -> ExportNote {
        ExportNote(
            at: Instant(milliseconds: 1_780_000_000_123),
            who: who,
            reportID: nil,
            kind: "gaps",
            subject: nil,
            format: "csv",
            showsNames: true,
            rows: 2,
            trainees: trainees
        )
    }

    @Test
    func `lines are read as they were written`() throws {
        let folder = try StoreFolder()
        let log = ExportLog(besides: folder.database)
        let viewed = ExportNote(
            at: Instant(milliseconds: 1_780_000_000_123),
            who: "root",
            viewer: "wang",
            reportID: "0123456789ab",
            kind: "team",
            subject: "east",
            format: "json",
            showsNames: false,
            rows: 0,
            trainees: []
        )
        let hidden = ExportNote(
            at: Instant(milliseconds: 1_780_000_000_123),
            who: "root",
            reportID: nil,
            kind: "answers",
            subject: nil,
            format: "xapi",
            showsNames: false,
            showsPseudonyms: true,
            rows: 3,
            trainees: ["lina"]
        )
        let notes = [Self.note(["lina", "李娜"]), Self.note([], who: "a\"b\n"), viewed, hidden]

        for note in notes { try log.append(note) }

        #expect(try log.notes() == notes)
        #expect(try ExportLog(besides: folder.path + "/other.db").notes().isEmpty)
        #expect(try folder.mode("/quizline.exports.ndjson") == 0o600)
    }

    @Test
    func `a line that a power cut left unfinished does not spoil the next one`() throws {
        let folder = try StoreFolder()
        let log = ExportLog(besides: folder.database)
        try log.append(Self.note(["lina"]))
        let file = URL(fileURLWithPath: folder.path + "/quizline.exports.ndjson")
        var octets = try Data(contentsOf: file)
        octets.append(Data("{\"at\":\"2026".utf8))
        try octets.write(to: file)

        try log.append(Self.note(["omar"]))

        #expect(try log.notes() == [Self.note(["lina"]), Self.note(["omar"])])
    }

    @Test
    func `a person who is forgotten stands under another name`() throws {
        let folder = try StoreFolder()
        let log = ExportLog(besides: folder.database)
        try log.append(Self.note(["lina", "omar"], who: "lina"))

        try log.rename("lina", to: "removed-01")
        try log.append(Self.note(["omar"]))

        #expect(
            try log.notes()
                == [Self.note(["removed-01", "omar"], who: "lina"), Self.note(["omar"])]
        )
    }

    @Test
    func `many at once lose no line`() async throws {
        let folder = try StoreFolder()
        let log = ExportLog(besides: folder.database)

        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<40 {
                group.addTask {
                    try log.append(Self.note([Trainee.ID("t\(number)")]))
                    if number % 10 == 0 {
                        try log.rename(Trainee.ID("t\(number)"), to: Trainee.ID("r\(number)"))
                    }
                }
            }
            try await group.waitForAll()
        }

        let names = try log.notes().flatMap(\.trainees).map(\.text)
        let expected = (0..<40).map { $0 % 10 == 0 ? "r\($0)" : "t\($0)" }
        #expect(Set(names) == Set(expected))
        #expect(names.count == 40)
    }
}
