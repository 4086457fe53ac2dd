/// Counted bodies (rule L4 of the protocol).
///
/// Whether octets are a body or lines only the session knows, which may still be busy with
/// earlier lines. So what follows a line that may announce a body is held until it is told.
extension LineFramer {
    /// Whether octets wait for ``resume(body:limit:)``, and no further ones should be handed over.
    public var isHolding: Bool { self.held != nil }

    /// Whether something came behind the line that may announce a body.
    public var holdsOctets: Bool { self.held?.octets.isEmpty == false }

    /// Goes on behind the line that may announce a body.
    ///
    /// - Parameters:
    ///   - count: Octets of the body that follows; nil if lines follow.
    ///   - limit: Octets that are kept; of a longer body nothing is kept.
    public mutating func resume(body count: Int?, limit: Int) {
        guard let held = self.held else { return }
        self.held = nil
        self.body = count.map { CountedBody(count: $0, limit: limit) }
        self.consume(held.octets.span)
        if held.isEnded { self.endInput() }
    }

    /// Whether octets are taken as they are, many at once.
    var takesWhole: Bool {
        self.held != nil || (self.body?.missing ?? 0 > 0 && !self.isAfterCarriageReturn)
    }

    /// Takes what may be taken as it is; how many octets.
    mutating func takeWhole(_ octets: Span<UInt8>) -> Int {
        if self.held != nil {
            octets.withUnsafeBufferPointer { self.held?.octets.append(contentsOf: $0) }
            return octets.count
        }
        let count = min(self.body?.missing ?? 0, octets.count)
        octets.extracting(first: count).withUnsafeBufferPointer { self.body?.take($0) }
        return count
    }

    /// One octet of a body, or of the line end behind it.
    mutating func takeOfBody(_ octet: UInt8) {
        guard let body = self.body else { return }
        guard body.missing == 0 else {
            withUnsafePointer(to: octet) {
                self.body?.take(UnsafeBufferPointer(start: $0, count: 1))
            }
            return
        }
        guard octet == 0x0A || octet == 0x0D else {
            self.body?.hasMore = true
            return
        }
        self.body = nil
        self.isAfterCarriageReturn = octet == 0x0D
        self.report(
            body.isKept
                ? .body(body.octets, isExact: !body.hasMore) : .bodyTooLong(limit: body.limit)
        )
    }
}

/// Octets of which nobody knows yet whether they are lines.
struct HeldOctets: Sendable {
    var octets: [UInt8] = []
    /// Whether the client sends no more.
    var isEnded = false

    /// Takes an octet; always true.
    mutating func take(_ octet: UInt8) -> Bool {
        self.octets.append(octet)
        return true
    }

    /// Whether a line may announce a body: it holds `octets=`, in capital or small letters.
    static func follow(_ line: [UInt8]) -> Bool {
        let sign = Array("octets=".utf8)
        guard line.count >= sign.count, line.contains(UInt8(ascii: "=")) else { return false }
        return line.indices.dropLast(sign.count - 1).contains { start in
            zip(line[start...], sign).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
        }
    }
}

/// So many octets, then one line end.
struct CountedBody: Sendable {
    let limit: Int
    let isKept: Bool
    private(set) var missing: Int
    private(set) var octets: [UInt8] = []
    /// Whether other octets stand before the line end.
    var hasMore = false

    init(count: Int, limit: Int) {
        self.limit = limit
        self.isKept = count <= limit
        self.missing = count
    }

    mutating func take(_ octets: UnsafeBufferPointer<UInt8>) {
        self.missing -= octets.count
        if self.isKept { self.octets.append(contentsOf: octets) }
    }
}
