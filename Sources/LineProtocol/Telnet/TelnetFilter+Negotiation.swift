/// Options, and what the server asks the client for.
extension TelnetFilter {
    /// Sends the offer, and wipes what a client without Telnet shows of it (rules C6 and C8).
    ///
    /// Only in the state ``State/unknown``; elsewhere nothing happens.
    public mutating func makeOffer() {
        guard self.state == .unknown else { return }
        self.state = .offered
        self.sendOffer()
        self.output += [0x0D] + [UInt8](repeating: 0x20, count: 6) + [0x0D]
    }

    /// The first line was not one of a Telnet client: no offer will be made.
    public mutating func becomeLineClient() {
        if self.state == .unknown { self.state = .no }
    }

    /// Asks the client not to show what is typed (rule C10).
    ///
    /// - Returns: Whether it was asked; if not, the prompt has to say that typing is visible.
    @discardableResult
    public mutating func hideTyping() -> Bool {
        guard self.mayAnswer(isFree: true) else { return false }
        self.isTypingHidden = true
        self.send(self.server.echo.enable(), agree: TelnetCode.will, TelnetCode.echo)
        return true
    }

    /// Lets the client show again what is typed, and ends the line that it did not show.
    public mutating func showTyping() {
        guard self.isTypingHidden else { return }
        self.isTypingHidden = false
        guard !self.echoesKeys, self.server.echo.isWanted else { return }
        self.send(self.server.echo.disable(), agree: TelnetCode.will, TelnetCode.echo)
        self.output += [0x0D, 0x0A]
    }

    /// Carries out the command `telnet`.
    public mutating func set(_ mode: Mode) {
        switch mode {
        case .on:
            self.becomeCertain()
            self.leaveKeyMode()
        case .off:
            self.showTyping()
            self.leaveKeyMode()
            self.state = .off
        case .keys:
            self.becomeCertain()
            self.enterKeyMode()
        }
    }

    /// A second went by: the client may be answered again.
    public mutating func renewAnswers() {
        self.answersThisSecond = 0
    }

    /// Sends NOP to a client that accepted an option (rule C11).
    public mutating func keepAlive() {
        guard self.mayAnswer(isFree: true), self.client.isAnyOn || self.server.isAnyOn else {
            return
        }
        self.output += [TelnetCode.command, TelnetCode.noOperation]
    }

    /// Whether the client told by MTTS that its terminal shows UTF-8.
    public var provesUTF8: Bool {
        self.terminalTypes.contains { name in
            name.hasPrefix("MTTS ") && Int(name.dropFirst(5)).map { $0 & 4 != 0 } == true
        }
    }

    mutating func becomeCertainByProof() {
        if self.state != .off { self.becomeCertain() }
    }

    private mutating func becomeCertain() {
        self.state = .certain
        if !self.wasOffered { self.sendOffer() }
    }

    private mutating func sendOffer() {
        self.wasOffered = true
        self.send(self.client.binary.enable(), agree: TelnetCode.doIt, TelnetCode.binary)
        self.send(self.client.windowSize.enable(), agree: TelnetCode.doIt, TelnetCode.windowSize)
        self.send(
            self.client.terminalType.enable(),
            agree: TelnetCode.doIt,
            TelnetCode.terminalType
        )
    }

    private mutating func enterKeyMode() {
        self.echoesKeys = true
        self.send(self.server.echo.enable(), agree: TelnetCode.will, TelnetCode.echo)
        self.send(
            self.server.suppressGoAhead.enable(),
            agree: TelnetCode.will,
            TelnetCode.suppressGoAhead
        )
    }

    private mutating func leaveKeyMode() {
        guard self.echoesKeys else { return }
        self.echoesKeys = false
        self.send(self.server.echo.disable(), agree: TelnetCode.will, TelnetCode.echo)
        self.send(
            self.server.suppressGoAhead.disable(),
            agree: TelnetCode.will,
            TelnetCode.suppressGoAhead
        )
    }
}

/// Answers to the client.
extension TelnetFilter {
    /// WILL, WONT, DO or DONT.
    mutating func negotiate(_ verb: UInt8, option: UInt8) {
        self.noteProof(verb, option: option)
        guard self.mayAnswer(isFree: false) else { return }
        switch verb {
        case TelnetCode.will: self.clientWill(option)
        case TelnetCode.doIt: self.clientWants(option)
        case TelnetCode.wont: self.clientWillNot(option)
        default: self.clientDoesNotWant(option)
        }
    }

    /// The octets of a subnegotiation between SB and SE.
    mutating func endSubnegotiation() -> Event? {
        guard self.isCertain, let option = self.subnegotiation.first else { return nil }
        let content = self.subnegotiation.dropFirst()
        switch option {
        case TelnetCode.windowSize: return self.readWindowSize(Array(content))
        case TelnetCode.terminalType:
            if content.first == TelnetCode.typeIs { self.readTerminalType(content.dropFirst()) }
            return nil
        case TelnetCode.charset:
            self.readCharset(content)
            return nil
        default: return nil
        }
    }

    /// Rule C7: a refusal proves Telnet only if something was offered.
    private mutating func noteProof(_ verb: UInt8, option: UInt8) {
        switch verb {
        case TelnetCode.will, TelnetCode.doIt: self.becomeCertainByProof()
        case TelnetCode.wont:
            let offered = [TelnetCode.binary, TelnetCode.windowSize, TelnetCode.terminalType]
            if self.state == .offered && offered.contains(option) { self.becomeCertainByProof() }
        default: break
        }
    }

    private mutating func clientWill(_ option: UInt8) {
        let wants = TelnetCode.doIt
        switch option {
        case TelnetCode.binary:
            self.answer(self.client.binary.offered(isAcceptable: true), agree: wants, option)
        case TelnetCode.windowSize:
            self.answer(self.client.windowSize.offered(isAcceptable: true), agree: wants, option)
        case TelnetCode.terminalType:
            let wasOn = self.client.terminalType.isOn
            self.answer(self.client.terminalType.offered(isAcceptable: true), agree: wants, option)
            if !wasOn && self.client.terminalType.isOn { self.askTerminalType() }
        case TelnetCode.charset:
            self.answer(self.client.charset.offered(isAcceptable: true), agree: wants, option)
        default: self.answer(.refuse, agree: wants, option)
        }
    }

    private mutating func clientWillNot(_ option: UInt8) {
        let wants = TelnetCode.doIt
        switch option {
        case TelnetCode.binary: self.answer(self.client.binary.refused(), agree: wants, option)
        case TelnetCode.windowSize:
            self.answer(self.client.windowSize.refused(), agree: wants, option)
        case TelnetCode.terminalType:
            self.answer(self.client.terminalType.refused(), agree: wants, option)
        case TelnetCode.charset:
            self.answer(self.client.charset.refused(), agree: wants, option)
        default: break
        }
    }

    private mutating func clientWants(_ option: UInt8) {
        let will = TelnetCode.will
        switch option {
        case TelnetCode.binary:
            self.answer(self.server.binary.offered(isAcceptable: true), agree: will, option)
        case TelnetCode.echo:
            self.answer(self.server.echo.offered(isAcceptable: false), agree: will, option)
        case TelnetCode.suppressGoAhead:
            self.answer(
                self.server.suppressGoAhead.offered(isAcceptable: false),
                agree: will,
                option
            )
        case TelnetCode.charset:
            let wasOn = self.server.charset.isOn
            self.answer(self.server.charset.offered(isAcceptable: true), agree: will, option)
            if !wasOn && self.server.charset.isOn { self.requestCharset() }
        default: self.answer(.refuse, agree: will, option)
        }
    }

    private mutating func clientDoesNotWant(_ option: UInt8) {
        let will = TelnetCode.will
        switch option {
        case TelnetCode.binary: self.answer(self.server.binary.refused(), agree: will, option)
        case TelnetCode.echo: self.answer(self.server.echo.refused(), agree: will, option)
        case TelnetCode.suppressGoAhead:
            self.answer(self.server.suppressGoAhead.refused(), agree: will, option)
        case TelnetCode.charset: self.charsetRefused()
        default: break
        }
    }

    /// Exactly four octets: columns and rows; no columns means the old ones.
    private mutating func readWindowSize(_ content: [UInt8]) -> Event? {
        guard content.count == 4 else { return nil }
        let columns = Int(content[0]) << 8 | Int(content[1])
        let rows = Int(content[2]) << 8 | Int(content[3])
        let size = WindowSize(
            columns: columns == 0 ? self.windowSize?.columns : min(max(columns, 20), 255),
            rows: rows
        )
        self.windowSize = size
        return .windowChanged(size)
    }

    /// Keeps a name and asks for the next, until one repeats or four are known.
    private mutating func readTerminalType(_ content: ArraySlice<UInt8>) {
        guard self.awaitsTerminalType else { return }
        self.awaitsTerminalType = false
        let printable = content.prefix(40).filter { (0x20...0x7E).contains($0) }
        let name = String(decoding: printable, as: UTF8.self).uppercased()
        guard !self.terminalTypes.contains(name) else { return }
        self.terminalTypes.append(name)
        if self.terminalTypes == ["ANSI", "VT100"] { self.enterKeyMode() }
        if self.terminalTypes.count < 4 { self.askTerminalType() }
    }

    private mutating func askTerminalType() {
        guard self.mayAnswer(isFree: false) else { return }
        self.awaitsTerminalType = true
        self.count()
        self.output += [
            TelnetCode.command, TelnetCode.subnegotiation, TelnetCode.terminalType,
            TelnetCode.typeSend, TelnetCode.command, TelnetCode.subnegotiationEnd,
        ]
    }

    /// Whether anything may be sent; what the client did not cause is free.
    func mayAnswer(isFree: Bool) -> Bool {
        guard self.isCertain, self.answersInAll < self.limits.answers else { return false }
        return isFree || self.answersThisSecond < self.limits.answersPerSecond
    }

    mutating func count() {
        self.answersThisSecond += 1
        self.answersInAll += 1
    }

    /// Sends an answer that counts.
    mutating func answer(_ answer: TelnetOption.Answer?, agree: UInt8, _ option: UInt8) {
        guard answer != nil else { return }
        self.count()
        self.send(answer, agree: agree, option)
    }

    /// WONT follows WILL, and DONT follows DO.
    private mutating func send(_ answer: TelnetOption.Answer?, agree: UInt8, _ option: UInt8) {
        guard let answer else { return }
        let verb = answer == .agree ? agree : agree + 1
        self.output += [TelnetCode.command, verb, option]
    }
}
