/// How long the next try must wait after failures in a row (rule I4).
enum SignInDelays {
    /// Failures of one address over all accounts before they count.
    static let addressPatience = 9
    private static let first = [0, 0, 1, 2, 4, 8, 16]
    private static let plateau = 30
    private static let longest = 3600
    private static let doublingFrom = 20

    /// Seconds after that many failures of one account from one address.
    static func seconds(afterFailures failures: Int) -> Int {
        if failures < Self.first.count { return Self.first[max(0, failures)] }
        guard failures >= Self.doublingFrom else { return Self.plateau }
        let doublings = min(failures - Self.doublingFrom + 1, 10)
        return min(Self.longest, Self.plateau << doublings)
    }

    /// Seconds after that many failures of one address over all accounts, from the tenth on.
    static func seconds(afterAddressFailures failures: Int) -> Int {
        self.seconds(afterFailures: failures - Self.addressPatience)
    }
}
