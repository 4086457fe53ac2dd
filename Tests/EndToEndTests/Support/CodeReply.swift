import Foundation
import TestSupport

/// One reply of the voice code, taken apart.
struct CodeReply: CustomStringConvertible {
    let lines: [String]

    var description: String { self.lines.joined(separator: "\n") }

    /// The code of the first line; 0 if there is none.
    var code: Int { self.lines.first.flatMap { Int($0.prefix(3)) } ?? 0 }

    /// The value of a field of the first line.
    subscript(name: String) -> String? { self.fields(0)[name] }

    func integer(_ name: String) -> Int? { self[name].flatMap { Int($0) } }

    /// The fields of each line behind the first.
    var rows: [[String: String]] { self.lines.indices.dropFirst().map(self.fields) }

    /// The text of each line behind the first that has a field of this name.
    func texts(of name: String) -> [String] {
        self.lines.indices.dropFirst().filter { self.fields($0)[name] != nil }.map { index in
            let line = self.lines[index]
            return line.firstIndex(of: ":").map { String(line[line.index(after: $0)...]) } ?? ""
        }
    }

    private func fields(_ index: Int) -> [String: String] {
        guard self.lines.indices.contains(index) else { return [:] }
        var fields: [String: String] = [:]
        for word in self.lines[index].dropFirst(4).split(separator: " ") {
            guard !word.hasPrefix(":") else { break }
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 { fields[String(parts[0])] = parts[1].removingPercentEncoding }
        }
        return fields
    }
}

extension LineClient {
    /// Asks in the voice code.
    func reply(to line: String) throws -> CodeReply { CodeReply(lines: try self.ask(line)) }

    /// Enrols, waiting as long as the server says where its places are taken; the secret.
    func enrol(_ name: String) throws -> String {
        try self.replyInTime(to: "enrol \(name)", code: 231)["pin"] ?? ""
    }

    /// Signs in, waiting as long as the server says where its places are taken.
    func signIn(_ name: String, pin: String) throws {
        _ = try self.replyInTime(to: "login \(name) pin=\(pin)", code: 230)
    }

    private func replyInTime(to line: String, code: Int) throws -> CodeReply {
        let end = ContinuousClock.now + .seconds(ChildProcess.patience)
        while ContinuousClock.now < end {
            let reply = try self.reply(to: line)
            if reply.code == code { return reply }
            guard reply.code == 430, let wait = reply.integer("wait") else {
                throw Fault("\(line): \(reply)")
            }
            sleep(UInt32(wait))
        }
        throw Fault("\(line): no place in time")
    }
}
