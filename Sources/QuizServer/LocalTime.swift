import Glibc
public import QuizCore

/// The clocks of the place where this program runs, as `TZ` or the system says.
public enum LocalTime {
    /// How far they are ahead of UTC at an instant.
    public static func offset(at instant: Instant) -> Duration {
        let milliseconds = instant.milliseconds
        var seconds = time_t(milliseconds / 1000 - (milliseconds % 1000 < 0 ? 1 : 0))
        var parts = tm()
        guard localtime_r(&seconds, &parts) != nil else { return .zero }
        return .seconds(parts.tm_gmtoff)
    }
}
