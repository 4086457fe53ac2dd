/// What is said to the operator when the server or a command cannot do its work.
///
/// Each sentence says what happened and what to do.
public enum OperatorPhrase: Speakable {
    case addressInUse(String)
    case addressForbidden(String)
    case addressNotHere(String)
    case addressNotBound(String, reason: String)
    case socketUnknown(String)
    case socketUnfit(String)
    case certificateUnfit(String, reason: String)
    case databaseLocked(String, pid: Int?)
    case databaseForeign(String)
    case databaseNewer(String, found: Int, known: Int)
    case databaseStrayLog(String)
    case databaseOnNetwork(String)
    case databaseMissing(String)
    case databaseNotWritable(String, reason: String)
    case databaseDamaged(String, reason: String)
    case databaseNotDurable(String)
    case databaseBusy(String)
    case databaseOther(String, reason: String)
    case restoreUnfinished(String)
    case copyThere(String)
    case copyOfItself(String)
    /// Of the database at the place of a copy.
    case copyPlaceHasLog(String)
    case copyDiffers(String, reason: String)
    case diskFull(String)
    case diskFault(String, reason: String)
    case keyReadableByOthers(String)
    case keyLost(String)
    case notAKey(String)
    case keyFault(String, reason: String)
    case noHashing
    /// With all jobs, or those that were perhaps meant.
    case noSuchDefaultJob(String, known: [String])
}
