/// The options of one direction that are negotiated; all others are refused statelessly.
struct TelnetOptions: Sendable {
    var binary = TelnetOption()
    var echo = TelnetOption()
    var suppressGoAhead = TelnetOption()
    var terminalType = TelnetOption()
    var windowSize = TelnetOption()
    var charset = TelnetOption()

    /// Whether any option is in force.
    var isAnyOn: Bool {
        self.binary.isOn || self.echo.isOn || self.suppressGoAhead.isOn || self.terminalType.isOn
            || self.windowSize.isOn || self.charset.isOn
    }
}
