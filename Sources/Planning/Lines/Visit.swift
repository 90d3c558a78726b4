import Domain

/// One team's visits to one area in one stretch, with its time.
struct Visit {
    /// Index of the shift.
    let shift: Int
    let area: Int
    let cell: Int
    let time: TimeSpan
    let visits: Int
    /// The moves it consists of, each as many times as it is made.
    let moves: [Int]
}
