import Domain

/// Turns reports into numbers, one codebook for each kind of name.
///
/// Stems and categories that the weights know have the numbers that the weights' tables give them.
struct CompactReader {
    private var areas = Codebook<String>()
    private var places = Codebook<String>()
    private var placeTexts = Codebook<String>()
    private var municipalities = Codebook<String>()
    private var categories: Codebook<UInt64>
    private var reporters = Codebook<String>()
    private var reporterTypes = Codebook<String>()
    private var stemNumbers: Codebook<UInt64>
    private var stemmer = Stems()
    private let habits: [String: Habit]

    init(_ parameters: LinkParameters) {
        categories = Codebook(parameters.categories.names)
        stemNumbers = Codebook(parameters.stems.names)
        habits = parameters.habits
    }

    /// Sorted numbers of the stems of a text.
    mutating func stems(of text: String) -> [Int32] {
        stemmer.of(text).map { stemNumbers.code($0) }.sorted()
    }

    mutating func compact(_ placed: PlacedReport, stems: Range<Int>) -> CompactReport {
        let (report, placement) = (placed.report, placed.placement)
        let written = report.reportedAt?.minutes ?? .max
        let start = Int32(clamping: report.time.start.minutes)
        let end = max(Int(start) + 1, min(report.time.end.minutes, written))
        let habit = habits[report.reporterType] ?? .assumed(ofClock: start)
        return CompactReport(
            start: start,
            end: Int32(clamping: end),
            spread: Float(habit.spread),
            findsInMorning: Float(habit.findsInMorning),
            point: CompactReader.point(of: placement),
            area: areas.code(ifAny: placement.area),
            secondArea: areas.code(ifAny: placement.areas.dropFirst().first?.area),
            place: places.code(ifAny: placement.place),
            placeText: placeTexts.code(ifAny: report.place.text.lowercased()),
            municipality: municipalities.code(ifAny: report.place.municipality?.lowercased()),
            category: report.category.map { categories.code(Stems.fingerprint($0)) }
                ?? CompactReport.absent,
            reporter: reporters.code(ifAny: report.reporter),
            reporterType: reporterTypes.code(ifAny: report.reporterType),
            stems: stems
        )
    }

    /// The point, where the placement knows better than the area alone.
    private static func point(of placement: Placement) -> CompactReport.Point? {
        guard let point = placement.point else { return nil }
        switch placement.method {
        case .area, .home, .none: return nil
        case .coordinate, .address, .name, .spelling, .description:
            return CompactReport.Point(
                north: Float(point.north),
                east: Float(point.east),
                metres: Float(placement.metres ?? 100)
            )
        }
    }
}
