import NIOCore
import QuizCore

@testable import QuizServer

/// PROXY headers of both versions, as they come: octet by octet and with more behind them.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzProxy(data: UnsafePointer<UInt8>, size: Int) -> CInt {
    let octets = Octets(data, count: min(size, ProxyHeader.longest + 64)).all
    var settled: ProxyHeader.Reading?
    for count in 0...octets.count {
        let reading = ProxyHeader.read(Array(octets.prefix(count)))
        if let settled {
            demand(reading == settled, "more octets make no difference: \(settled), \(reading)")
        } else if reading != .partial {
            settled = reading
            check(reading, at: count)
        }
    }
    demand(settled != nil || octets.count < ProxyHeader.longest, "every header comes to an end")
    return 0
}

private func check(_ reading: ProxyHeader.Reading, at count: Int) {
    guard case .complete(let header, let length) = reading else { return }
    demand(length == count && length <= ProxyHeader.longest, "\(length) octets of \(count)")
    let arrival = Arrival(header, by: nil)
    demand(!arrival.source.isLoopback, "no header makes a connection one of this machine")
    demand(!arrival.source.block.isEmpty, "every connection counts for something")
    demand(!arrival.isSealed || header.isSealed, "only the proxy's word seals a connection")
}
