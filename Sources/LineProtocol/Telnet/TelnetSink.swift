/// Takes what a ``TelnetFilter`` lets through, in the order in which it came.
public protocol TelnetSink {
    /// Octets of data, at least one.
    mutating func take(_ octets: Span<UInt8>)

    /// A command; ``TelnetFilter/Event/data(_:)`` comes for single octets of data.
    mutating func take(_ event: TelnetFilter.Event)
}
