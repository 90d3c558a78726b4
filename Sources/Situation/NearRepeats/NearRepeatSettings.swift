/// The constants that shape near repeats; each is set by decision 0027.
public struct NearRepeatSettings: Hashable, Sendable {
    /// Metres where each band of distance begins; under the second it is the same place.
    public var metres = [0.0, 1, 100, 200, 300]

    /// Days where each band of time begins.
    public var days = [0, 7, 14, 21]

    /// Fewest incidents with a point and a day of their own.
    public var fewestIncidents = 100

    /// Fewest pairs that are ever told.
    public var fewestPairs = 5

    /// Maps with exchanged days.
    public var maps = 999

    /// Largest p that is told.
    public var tail = 0.05

    /// The constants of this version.
    public init() {}
}
