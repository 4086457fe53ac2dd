// The C library holds the tables of GB 18030, Big5 and GB 2312 (`iconv`, POSIX.1-2017).
import Glibc

/// A conversion of octets between two charsets of the C library.
///
/// It keeps no state between calls. Opening one costs about a microsecond.
final class CharacterConversion {
    private enum Outcome {
        case complete
        case outputFull
        case refused
    }

    private static let outputSize = 1024

    private let descriptor: iconv_t

    /// A conversion between charsets by the names of the C library; nil if it lacks one of them.
    init?(from source: String, to target: String) {
        guard let descriptor = iconv_open(target, source),
            descriptor != iconv_t(bitPattern: -1)
        else { return nil }
        self.descriptor = descriptor
    }

    deinit {
        iconv_close(self.descriptor)
    }

    /// The octets in the other charset, or nil if not all of them are characters there.
    func convert(_ octets: [UInt8]) -> [UInt8]? {
        self.convert(octets, replacing: { _ in nil })
    }

    /// The octets in the other charset.
    ///
    /// - Parameter lacking: Says how many octets are passed over for a `?` where the rest cannot
    ///   be converted; nil gives everything up.
    func convert(_ octets: [UInt8], replacing lacking: (ArraySlice<UInt8>) -> Int?) -> [UInt8]? {
        var input = octets.map(CChar.init(bitPattern:))
        var output: [UInt8] = []
        output.reserveCapacity(octets.count + octets.count / 2)
        var position = 0
        while position < input.count {
            let (outcome, taken) = self.step(&input, from: position, into: &output)
            position += taken
            switch outcome {
            case .complete, .outputFull: continue
            case .refused:
                guard let count = lacking(octets[position...]), count > 0 else { return nil }
                output.append(UInt8(ascii: "?"))
                position += count
            }
        }
        return output
    }

    /// Converts until the input ends, no room is left, or a character is refused.
    private func step(
        _ input: inout [CChar],
        from position: Int,
        into output: inout [UInt8]
    ) -> (Outcome, taken: Int) {
        var room = [CChar](repeating: 0, count: Self.outputSize)
        var inputLeft = input.count - position
        var outputLeft = room.count
        let failure = input.withUnsafeMutableBufferPointer { input in
            room.withUnsafeMutableBufferPointer { room in
                var source = input.baseAddress.map { $0 + position }
                var target = room.baseAddress
                let result = iconv(self.descriptor, &source, &inputLeft, &target, &outputLeft)
                return result == -1 ? errno : 0
            }
        }
        output += room.prefix(room.count - outputLeft).lazy.map(UInt8.init(bitPattern:))
        let taken = input.count - position - inputLeft
        switch failure {
        case 0: return (.complete, taken)
        case E2BIG: return (.outputFull, taken)
        default: return (.refused, taken)
        }
    }
}
