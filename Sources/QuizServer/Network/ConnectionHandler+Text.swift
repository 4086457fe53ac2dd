import LineProtocol
import QuizSession

/// Between octets and text: the charset and the window of the connection.
extension ConnectionHandler {
    /// A line's octets as the session takes them; nil if another protocol is spoken here.
    func input(of octets: [UInt8], isFirst: Bool) -> SessionInput? {
        let input = self.session.input(of: octets)
        if isFirst, case .line(let text) = input, ForeignProtocol.isForeign(text) { return nil }
        return input
    }

    /// Sends text in the charset of the connection, which a line may have changed; a long one goes
    /// out in pieces, as a file does.
    func say(_ text: String) {
        self.applyCharset()
        guard text.utf8.count <= self.services.limits.outputLow.count else {
            return self.outbox.append(file: self.session.octets(of: text))
        }
        if self.ask({ $0.writesUTF8 }) {
            self.outbox.append(text)
        } else {
            self.outbox.append(self.session.octets(of: text))
        }
    }

    /// The line that Ctrl-C dropped stays on the screen; what follows begins below it.
    func leaveDroppedLine() {
        guard self.session.settings.voice == .plain, !self.framer.hidesEcho else { return }
        self.outbox.append([0x0D, 0x0A])
    }

    /// What Telnet found out about the charset.
    func followCharset() {
        if let charset = self.telnet.takeCharset() { self.session.charsetAgreed(charset) }
        if self.telnet.provesUTF8 { self.session.utf8Proved() }
        self.applyCharset()
    }

    /// The width holds until it is set otherwise; only a change of the window changes it again.
    func followWindow() {
        guard let window = self.telnet.windowSize, window != self.offer.window else { return }
        let isWider = window.columns != self.offer.window?.columns
        self.offer.window = window
        self.session.windowChanged(columns: isWider ? window.columns : nil, rows: window.rows)
    }

    /// Editing and repair follow the charset.
    private func applyCharset() {
        let charset = self.session.settings.charset.decided
        self.framer.charset = charset
        self.telnet.repairsTails = charset == nil || charset == .utf8
    }
}
