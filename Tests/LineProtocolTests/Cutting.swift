import LineProtocol

/// Ways to cut octets into packets: whole, one by one, and at every place.
enum Cutting {
    static func all(_ octets: [UInt8]) -> [[[UInt8]]] {
        [[octets], octets.map { [$0] }]
            + octets.indices.dropFirst().map { [Array(octets[..<$0]), Array(octets[$0...])] }
    }
}

/// A small generator of equal sequences from equal seeds.
struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        self.state = self.state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return self.state ^ self.state >> 33
    }
}

extension LineFramer {
    /// Everything that is framed, in order.
    mutating func takeAll() -> [FramedLine] {
        var lines: [FramedLine] = []
        while let line = self.next() { lines.append(line) }
        return lines
    }
}

extension String {
    var octets: [UInt8] { Array(self.utf8) }
}

/// Keeps what a filter lets through.
struct Kept: TelnetSink, Equatable {
    var data: [UInt8] = []
    var events: [TelnetFilter.Event] = []

    mutating func take(_ octets: Span<UInt8>) {
        for index in octets.indices { self.data.append(octets[index]) }
    }

    mutating func take(_ event: TelnetFilter.Event) {
        if case .data(let octet) = event {
            self.data.append(octet)
        } else {
            self.events.append(event)
        }
    }
}
