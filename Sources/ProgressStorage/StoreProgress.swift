/// How work that may take long tells how far it has come.
public struct StoreProgress: Sendable {
    private let tell: @Sendable (_ done: Int, _ total: Int) -> Void

    /// Tells nobody.
    public static let none = Self { _, _ in }

    /// - Parameter tell: Told now and then, on any thread, how many of all are done.
    public init(_ tell: @escaping @Sendable (_ done: Int, _ total: Int) -> Void) {
        self.tell = tell
    }

    func show(_ done: Int, of total: Int) { self.tell(done, total) }
}
