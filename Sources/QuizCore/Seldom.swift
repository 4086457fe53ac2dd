/// A value that is nil most of the time: one word until it is there.
///
/// For what takes some room in something that is copied often. What one holder alone has is changed
/// where it is.
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
        _modify {
            var value = self.place?.value
            // Lets the value go, so that it is not copied when it changes.
            self.place = nil
            defer { self.place = value.map(Place.init) }
            yield &value
        }
    }
}

extension Seldom: Equatable where Value: Equatable {
    public static func == (one: Self, other: Self) -> Bool {
        one.wrappedValue == other.wrappedValue
    }
}
