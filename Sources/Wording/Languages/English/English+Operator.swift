extension OperatorPhrase {
    public var english: String {
        switch self {
        case .addressInUse(let address):
            "\(address) is in use; stop the server that runs there, or choose another --listen."
        case .addressForbidden(let address):
            "\(address) may not be bound: ports below 1024 are the system's; choose another --listen."
        case .addressNotHere(let address):
            "\(address) is no address of this machine; choose another --listen."
        case .addressNotBound(let address, let reason):
            "\(address) cannot be bound (\(reason)); choose another --listen."
        case .socketUnknown(let name):
            "The service manager hands over a socket named '\(name)'; give it the name plain, "
                + "telnet or tls, with -proxy behind it if connections begin with a PROXY header "
                + "(FileDescriptorName=)."
        case .socketUnfit(let name):
            "The socket '\(name)' of the service manager takes no TCP connections; it needs "
                + "ListenStream= with an address and a port."
        case .certificateUnfit(let path, let reason):
            "\(path) is not fit for TLS (\(reason)); tls-certificate and tls-key need files in PEM "
                + "form that belong together."
        case .databaseLocked(let path, let pid):
            "\(path) is in use by a running server\(pid.map { " (process \($0))" } ?? ""); stop that "
                + "one, or choose another --database."
        case .databaseForeign(let path):
            "\(path) is not a database of Quizline and was left as it is; choose another --database."
        case .databaseNewer(let path, let found, let known):
            "\(path) was written by a newer Quizline (form \(found), this program knows \(known)); "
                + "use that version."
        case .databaseStrayLog(let path):
            "Beside \(path) lies a write-ahead log without its database; put the database back, or "
                + "move the -wal file away."
        case .databaseOnNetwork(let path):
            "\(path) lies on a network file system, where no answer is safe; choose a local disk."
        case .databaseMissing(let path):
            "There is no database \(path); the server makes it, or name the right one with --database."
        case .databaseNotWritable(let path, let reason):
            "\(path) cannot be opened: \(reason); mind who owns the file and its folder."
        case .databaseDamaged(let path, let reason):
            "\(path) is damaged (\(reason)) and was left as it is; restore a backup."
        case .databaseNotDurable(let path):
            "\(path) does not flush every commit, so that answers could be lost; nothing was started."
        case .databaseBusy(let path): "\(path) is busy; try again."
        case .databaseOther(let path, let reason): "\(path) could not be used: \(reason)."
        case .restoreUnfinished(let path):
            "\(path) is not in its place: a restore stopped halfway. Do it again: quizline restore FILE"
        case .copyThere(let path):
            "\(path) is there already and was left as it is; choose another name, or add --force."
        case .copyOfItself(let path): "\(path) is the database itself; choose another file."
        case .copyPlaceHasLog(let path):
            "\(path) has a log beside it (-wal or -journal), so it is in use or was not closed; "
                + "choose another name for the backup."
        case .copyDiffers(let path, let reason):
            "The copy \(path) is not what the database holds (\(reason)) and was thrown away; "
                + "check the disk and try again."
        case .diskFull(let path): "The disk of \(path) is full; make room and start again."
        case .diskFault(let path, let reason):
            "The disk of \(path) failed (\(reason)); nothing is recorded any more. Check the disk, "
                + "then start again."
        case .keyReadableByOthers(let path):
            "\(path) can be read by others, and it guards all secrets; run: chmod 600 \(path)"
        case .keyLost(let path):
            "\(path) is not there, but the stored secrets were made with it; put it back from its "
                + "backup. If it is lost: quizline trainee secret --all"
        case .notAKey(let path):
            "\(path) is no key of 32 octets; put the right file back. Without it all need new secrets."
        case .keyFault(let path, let reason): "\(path) cannot be used: \(reason)."
        case .noSuchDefaultJob(let job, let known):
            "default-job: competencies.yaml has no job \(job). It has: "
                + "\(known.joined(separator: ", ")); none asks for no job."
        case .noHashing: "There is no memory, or no libsodium, to check secrets with."
        }
    }
}
