/// What is compared of a report, as numbers: a million of them fit in 150 MB.
///
/// Names are numbered by a `Codebook`; `absent` stands for one that is not given.
struct CompactReport {
    /// The number of no name.
    static let absent: Int32 = -1

    /// First minute on the wall clock since 1970.
    var start: Int32
    /// First minute after; never after the report was written down.
    var end: Int32
    /// How its kind of reporter tells of time: minutes of spread, and the share found in the
    /// morning.
    var spread: Float
    var findsInMorning: Float
    /// Metres in SWEREF 99 TM and their uncertainty; nil where only an area is known, or nothing.
    var point: Point?
    /// The two most probable areas.
    var area: Int32
    var secondArea: Int32
    /// The gazetteer's place, and the place as written.
    var place: Int32
    var placeText: Int32
    var municipality: Int32
    var category: Int32
    var reporter: Int32
    var reporterType: Int32
    /// Its stems in the batch's list.
    var stems: Range<Int>

    struct Point {
        let north: Float
        let east: Float
        let metres: Float
    }

    /// Whether neither a point nor an area is known.
    var isUnplaced: Bool {
        point == nil && area == CompactReport.absent
    }

    /// Minutes between the two intervals, 0 where they meet.
    func gap(to other: CompactReport) -> Int {
        Int(max(0, max(start, other.start) - min(end, other.end)))
    }
}
