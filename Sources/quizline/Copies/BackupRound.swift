import Glibc
import ProgressStorage
import QuizCore
import QuizServer
import Wording

/// One backup of many: a copy under the name of its instant, then the oldest ones go.
///
/// What goes wrong is told on standard error, and the next round tries again.
struct BackupRound: Sendable {
    /// The most copies that can be asked to stay.
    static let most = 100_000

    let database: String
    let folder: String
    /// How many copies stay.
    let count: Int
    let language: Language

    func make() {
        let now = ServerClock().now
        do {
            let folder = try BackupFolder(opening: self.folder)
            defer { folder.close() }
            let place = folder.place(at: now)
            let access = StoreAccess(database: self.database, language: self.language)
            let summary = try access.storing { () throws(StoreError) in
                try StoreBackup.make(of: self.database, at: place)
            }
            let phrase = CopyPhrase.backedUp(place, summary.content)
            self.say(phrase.text(in: self.language))
            self.note(place, in: folder)
        } catch {
            self.tell(.missed(at: now.text, reason: self.reason(error)))
        }
    }

    private func reason(_ error: any Error) -> String {
        if let failure = error as? CommandFailure { return failure.lines.joined(separator: " ") }
        let isHeld = (error as? SystemError)?.code == EWOULDBLOCK
        return isHeld
            ? BackupRoundPhrase.busy(folder: self.folder).text(in: self.language)
            : "\(self.folder): \(error)"
    }

    /// A copy that could not be noted is never deleted.
    private func note(_ place: String, in folder: BackupFolder) {
        do {
            try folder.note(place)
        } catch {
            self.tell(.notNoted(place, reason: "\(error)"))
        }
        do {
            let (deleted, stuck) = try folder.keep(self.count)
            for place in deleted {
                let phrase = BackupRoundPhrase.deleted(place)
                self.say(phrase.text(in: self.language))
            }
            for (place, fault) in stuck { self.tell(.notDeleted(place, reason: "\(fault)")) }
        } catch {
            self.tell(.notDeleted(self.folder, reason: "\(error)"))
        }
    }

    /// A copy counts whether or not somebody reads of it.
    private func say(_ line: String) {
        guard let code = StandardStream.output.fault(writing: line + "\n"), code != EPIPE else {
            return
        }
        StandardStream.error.remark(
            SystemError(code: code).failure(of: nil, in: self.language).text
        )
    }

    private func tell(_ phrase: BackupRoundPhrase) {
        StandardStream.error.remark("quizline: \(phrase.text(in: self.language))\n")
    }
}
