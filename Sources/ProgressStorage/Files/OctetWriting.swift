import Glibc

/// Writing to an open file.
public enum OctetWriting {
    /// Writes all octets; returns the number of the error that stopped it, or nil.
    public static func write(_ octets: [UInt8], to descriptor: Int32) -> Int32? {
        var rest = octets[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                return errno
            }
        }
        return nil
    }
}
