public import CompetencyReports
import Glibc
import ProgressStorage
public import QuizCore
import Wording

/// The folder that a mailer takes reminders away from, and the list of who was reminded today.
///
/// The list is a file of its own in the folder, so that nobody is reminded twice on a day though the
/// mailer took the file, the program was started anew, or another one writes there. It holds one
/// day: its date in the first line, then the people.
///
/// Calls wait for the disk.
public struct ReminderSpool {
    /// Files that may lie in the folder.
    public static let mostFiles = 10_000
    /// Octets of the list that are read: some hundred thousand people.
    private static let mostList = 64 << 20

    private static let list = ".reminded"

    private let folder: String
    private let directory: Int32
    private let descriptor: Int32
    private let day: CalendarDay
    private let mostFiles: Int
    private var fileCount: Int
    private var isWhole: Bool
    private var reminded: Reminded

    /// Who was reminded.
    private struct Reminded {
        var people: Set<String> = []
        /// Nobody more on this day: the clock was set back behind the day of the list.
        var isOver = false
    }

    /// Makes the folder if there is none, and keeps other programs from writing there until
    /// ``close()``.
    ///
    /// - Parameter mostFiles: Those of others in the folder count too.
    public init(
        opening folder: String,
        on day: CalendarDay,
        mostFiles: Int = Self.mostFiles
    ) throws(ReminderFault) {
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw .ofSystem(folder) }
        let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { throw .ofSystem(folder) }
        let flags = O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC
        let descriptor = openat(directory, Self.list, flags, 0o600)
        guard descriptor >= 0 else {
            let fault = ReminderFault.ofSystem(folder)
            Glibc.close(directory)
            throw fault
        }
        self.folder = folder
        self.directory = directory
        self.descriptor = descriptor
        self.day = day
        self.mostFiles = mostFiles
        self.fileCount = 0
        self.isWhole = true
        self.reminded = Reminded()
        do {
            try self.takeOver()
        } catch {
            self.close()
            throw error
        }
    }

    /// Whom a folder says were reminded on a day, without touching it.
    public static func isReminded(
        in folder: String,
        on day: CalendarDay
    ) throws(ReminderFault) -> (Trainee.ID) -> Bool {
        let path = "\(folder)/\(Self.list)"
        let text: String
        do {
            text = String(
                decoding: try FileReading.octets(of: path, most: Self.mostList),
                as: UTF8.self
            )
        } catch {
            guard error.fault == .missing else {
                throw ReminderFault(.folder(.notRead(path: path, error.fault)))
            }
            text = ""
        }
        let reminded = Self.reminded(text, on: day) ?? Reminded()
        return { reminded.isOver || reminded.people.contains(Reminder.safeName(of: $0)) }
    }

    /// Whether a person was reminded on this day.
    public func isReminded(_ user: Trainee.ID) -> Bool {
        self.reminded.isOver || self.reminded.people.contains(Reminder.safeName(of: user))
    }

    /// Writes reminders to people who were not reminded on this day; how many.
    ///
    /// Each is written whole beside its place; then all stand in the list, and only then they get
    /// their names. So a power cut may lose one, and none comes twice.
    public mutating func put(_ reminders: [Reminder]) throws(ReminderFault) -> Int {
        let wanted = reminders.filter { !self.isReminded($0.user) }
        guard !wanted.isEmpty else { return 0 }
        guard self.fileCount + wanted.count <= self.mostFiles else {
            throw ReminderFault(.spool(.full(folder: self.folder, most: self.mostFiles)))
        }
        do {
            for reminder in wanted { try self.writeBeside(reminder) }
            try self.note(wanted)
        } catch {
            // A part of a file would take the room that may have been missing.
            for reminder in wanted { unlinkat(self.directory, Self.beside(reminder), 0) }
            throw error
        }
        for reminder in wanted {
            let name = Self.beside(reminder)
            guard renameat(self.directory, name, self.directory, reminder.fileName) == 0 else {
                throw .ofSystem("\(self.folder)/\(reminder.fileName)")
            }
            self.fileCount += 1
        }
        guard fsync(self.directory) == 0 else { throw .ofSystem(self.folder) }
        return wanted.count
    }

    /// Lets other programs write there.
    public func close() {
        Glibc.close(self.descriptor)
        Glibc.close(self.directory)
    }

    /// Locks the list, and begins it anew on a new day.
    private mutating func takeOver() throws(ReminderFault) {
        guard flock(self.descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw ReminderFault(.spool(.busy(folder: self.folder)))
        }
        let path = "\(self.folder)/\(Self.list)"
        do {
            self.fileCount = try FileReading.names(in: self.folder).count
            let octets = try FileReading.octets(of: path, most: Self.mostList)
            let text = String(decoding: octets, as: UTF8.self)
            self.isWhole = text.last.map(\.isNewline) ?? true
            if let reminded = Self.reminded(text, on: self.day) {
                self.reminded = reminded
                return
            }
        } catch {
            throw ReminderFault(.folder(.notRead(path: path, error.fault)))
        }
        guard ftruncate(self.descriptor, 0) == 0 else { throw .ofSystem(path) }
        self.isWhole = true
        try self.append("\(self.day)\n")
    }

    /// What a list says; nil if it is of a day before, or was never begun.
    private static func reminded(_ text: String, on day: CalendarDay) -> Reminded? {
        let lines = text.split(separator: "\n").map(String.init)
        guard let listed = lines.first.flatMap({ CalendarDay($0) }), listed >= day else {
            return nil
        }
        return Reminded(people: Set(lines.dropFirst()), isOver: listed > day)
    }

    private mutating func note(_ reminders: [Reminder]) throws(ReminderFault) {
        let names = reminders.map { Reminder.safeName(of: $0.user) }
        try self.append((self.isWhole ? "" : "\n") + names.map { $0 + "\n" }.joined())
        self.isWhole = true
        self.reminded.people.formUnion(names)
    }

    private func append(_ text: String) throws(ReminderFault) {
        let path = "\(self.folder)/\(Self.list)"
        if let code = OctetWriting.write(Array(text.utf8), to: self.descriptor) {
            throw .ofSystem(path, code: code)
        }
        guard fsync(self.descriptor) == 0 else { throw .ofSystem(path) }
    }

    private func writeBeside(_ reminder: Reminder) throws(ReminderFault) {
        let name = Self.beside(reminder)
        let path = "\(self.folder)/\(name)"
        // One that a power cut left; if there is none, all is well.
        unlinkat(self.directory, name, 0)
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let file = openat(self.directory, name, flags, 0o600)
        guard file >= 0 else { throw .ofSystem(path) }
        defer { Glibc.close(file) }
        if let code = OctetWriting.write(Array(reminder.text.utf8), to: file) {
            throw .ofSystem(path, code: code)
        }
        guard fsync(file) == 0 else { throw .ofSystem(path) }
    }

    /// Mailers pass over names that begin with a dot.
    private static func beside(_ reminder: Reminder) -> String { ".\(reminder.fileName).new" }
}

extension ReminderFault {
    /// What the last call of the system left in `errno`, or a number that was kept.
    fileprivate static func ofSystem(_ path: String, code: Int32 = errno) -> Self {
        Self(.folder(.notWritten(path: path, reason: String(cString: strerror(code)))))
    }
}
