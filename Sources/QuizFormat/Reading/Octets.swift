import Wording

/// The octets of a file as text.
enum Octets {
    /// The text without a byte order mark, faulty octets replaced.
    static func text(_ octets: [UInt8]) -> String {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let rest = octets.starts(with: mark) ? octets.dropFirst(mark.count) : octets[...]
        return String(decoding: rest, as: UTF8.self)
    }

    /// The line of the first octet that is not UTF-8, counted from 1; nil if all are.
    static func faultyLine(_ octets: [UInt8]) -> Int? {
        guard String(validating: octets, as: UTF8.self) == nil else { return nil }
        for (index, line) in octets.split(separator: 10, omittingEmptySubsequences: false)
            .enumerated() where String(validating: line, as: UTF8.self) == nil
        {
            return index + 1
        }
        return 1
    }

    /// The encoding that a file which is not UTF-8 most likely has; nil if there is no telling.
    static func likelyEncoding(of octets: [UInt8]) -> String? {
        if octets.starts(with: [0xFF, 0xFE]) || octets.starts(with: [0xFE, 0xFF]) {
            return "UTF-16"
        }
        return Self.mayBeGBK(octets) ? "GBK" : nil
    }

    /// Whether all octets above ASCII come in pairs as GBK has them.
    static func mayBeGBK(_ octets: [UInt8]) -> Bool {
        var lead: UInt8?
        for octet in octets {
            if lead != nil {
                guard (0x40...0xFE).contains(octet), octet != 0x7F else { return false }
                lead = nil
            } else if octet >= 0x80 {
                guard (0x81...0xFE).contains(octet) else { return false }
                lead = octet
            }
        }
        return lead == nil
    }
}
