import NIOCore
import QuizCore

/// Octets of one connection that arrived and are not cut into lines yet.
///
/// A line takes many times the octets it came in, so that no more are cut than are soon carried
/// out.
struct Backlog {
    /// Octets that arrived together.
    struct Piece {
        var octets: ByteBuffer
        let at: Instant
    }

    /// Octets that are cut at once: at worst as many lines.
    private static let portion = 1024

    /// Few: nothing more is read while something is here.
    private var pieces: [Piece] = []

    var isEmpty: Bool { self.pieces.isEmpty }

    mutating func append(_ octets: ByteBuffer, at instant: Instant) {
        guard octets.readableBytes > 0 else { return }
        self.pieces.append(Piece(octets: octets, at: instant))
    }

    /// The next octets to cut; nil if there are none.
    mutating func next() -> Piece? {
        guard var first = self.pieces.first else { return nil }
        let count = min(Self.portion, first.octets.readableBytes)
        guard let octets = first.octets.readSlice(length: count) else { return nil }
        if first.octets.readableBytes == 0 {
            self.pieces.removeFirst()
        } else {
            self.pieces[0] = first
        }
        return Piece(octets: octets, at: first.at)
    }

    mutating func removeAll() {
        self.pieces.removeAll()
    }
}
