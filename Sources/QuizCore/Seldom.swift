/// A value that is nil most of the time: one word until it is there.
///
/// For what takes some room in something that is copied often; a change makes a new copy of it.
@propertyWrapper
public struct Seldom<Value: Sendable>: Sendable {
    @usableFromInline
    final class Place: Sendable {
        @usableFromInline let value: Value

        @inlinable
        init(_ value: Value) {
            self.value = value
        }
    }

    @usableFromInline var place: Place?

    @inlinable
    public init(wrappedValue: Value?) {
        self.place = wrappedValue.map(Place.init)
    }

    @inlinable public var wrappedValue: Value? {
        get { self.place?.value }
        set { self.place = newValue.map(Place.init) }
    }
}

extension Seldom: Equatable where Value: Equatable {
    public static func == (one: Self, other: Self) -> Bool {
        one.wrappedValue == other.wrappedValue
    }
}
