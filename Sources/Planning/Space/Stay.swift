/// A shift in an area, where one team spends no more than so many visits.
struct Stay: Hashable, Comparable {
    let shift: Int
    let area: Int

    init(_ move: Move) {
        (shift, area) = (move.shift, move.area)
    }

    static func < (left: Stay, right: Stay) -> Bool {
        (left.shift, left.area) < (right.shift, right.area)
    }
}
