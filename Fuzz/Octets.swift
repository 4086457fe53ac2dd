/// What a target gets to read: the first octets choose how, the rest is what comes from outside.
struct Octets {
    private var rest: ArraySlice<UInt8>

    init(_ data: UnsafePointer<UInt8>, count: Int) {
        self.rest = Array(UnsafeBufferPointer(start: data, count: count))[...]
    }

    /// Everything that was not taken yet.
    var all: [UInt8] { Array(self.rest) }

    /// The next octet; 0 where there is none.
    mutating func takeChoice() -> UInt8 { self.rest.popFirst() ?? 0 }

    /// A number below a limit, from the next two octets.
    mutating func takeNumber(below limit: Int) -> Int {
        let number = Int(self.takeChoice()) << 8 | Int(self.takeChoice())
        return number % max(1, limit)
    }
}

extension UInt8 {
    /// Whether a bit is set, counted from the lowest.
    func has(_ bit: Int) -> Bool { self >> UInt8(bit) & 1 == 1 }
}

/// Ends the process where something is not as promised, so that the input is kept.
func demand(_ condition: Bool, _ promise: @autoclosure () -> String) {
    precondition(condition, promise())
}
