/// One Telnet option in one direction, negotiated by the Q method (RFC 1143, section 7).
///
/// The same rules serve both directions: for what the client does, "offered" stands for WILL
/// and "wanted" for our DO; for what we do, "offered" stands for the client's DO and "wanted"
/// for our WILL.
struct TelnetOption: Sendable {
    private enum State {
        case no
        case yes
        case wantNo(thenYes: Bool)
        case wantYes(thenNo: Bool)
    }

    /// What is sent back: agreement or refusal.
    enum Answer {
        case agree
        case refuse
    }

    private var state = State.no

    /// Whether the option is in force.
    var isOn: Bool {
        if case .yes = self.state { return true }
        return false
    }

    /// Whether the option is in force or asked for.
    var isWanted: Bool {
        switch self.state {
        case .yes, .wantYes(thenNo: false), .wantNo(thenYes: true): true
        case .no, .wantYes(thenNo: true), .wantNo(thenYes: false): false
        }
    }

    /// The client sent WILL or DO.
    ///
    /// - Parameter isAcceptable: Whether we agree if we did not ask for it.
    mutating func offered(isAcceptable: Bool) -> Answer? {
        switch self.state {
        case .no:
            guard isAcceptable else { return .refuse }
            self.state = .yes
            return .agree
        case .yes: return nil
        case .wantNo(let thenYes):
            self.state = thenYes ? .yes : .no
            return nil
        case .wantYes(let thenNo):
            self.state = thenNo ? .wantNo(thenYes: false) : .yes
            return thenNo ? .refuse : nil
        }
    }

    /// The client sent WONT or DONT.
    mutating func refused() -> Answer? {
        switch self.state {
        case .no: return nil
        case .yes:
            self.state = .no
            return .refuse
        case .wantNo(let thenYes):
            self.state = thenYes ? .wantYes(thenNo: false) : .no
            return thenYes ? .agree : nil
        case .wantYes:
            self.state = .no
            return nil
        }
    }

    /// We want the option.
    mutating func enable() -> Answer? {
        switch self.state {
        case .no:
            self.state = .wantYes(thenNo: false)
            return .agree
        case .yes: return nil
        case .wantNo:
            self.state = .wantNo(thenYes: true)
            return nil
        case .wantYes:
            self.state = .wantYes(thenNo: false)
            return nil
        }
    }

    /// We no longer want the option.
    mutating func disable() -> Answer? {
        switch self.state {
        case .no: return nil
        case .yes:
            self.state = .wantNo(thenYes: false)
            return .refuse
        case .wantNo:
            self.state = .wantNo(thenYes: false)
            return nil
        case .wantYes:
            self.state = .wantYes(thenNo: true)
            return nil
        }
    }
}
