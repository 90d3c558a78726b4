import Domain

/// The compared fields of a report as numbers; a million take 150 MB.
///
/// Names are numbered by a `Codebook`; a missing name is `absent`.
struct CompactReport {
    /// Number of a missing name.
    static let absent: Int32 = -1

    /// First minute, on the wall clock since 1970.
    var start: Int32
    /// First minute after the end; never after the report was written.
    var end: Int32
    /// Time profile of its reporter type: standard deviation in minutes, and share of morning
    /// discoveries.
    var spread: Float
    var findsInMorning: Float
    /// Point and uncertainty in metres (SWEREF 99 TM); nil where an area is known at most.
    var point: Point?
    /// The two most probable areas.
    var area: Int32
    var secondArea: Int32
    /// The place of the gazetteer, and the place as written.
    var place: Int32
    var placeText: Int32
    var municipality: Int32
    var category: Int32
    var reporter: Int32
    var reporterType: Int32
    /// Indices of its stems in the batch's list.
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

    /// Minutes between the two intervals; 0 where they touch or overlap.
    func gap(to other: CompactReport) -> Int {
        Int(max(0, max(start, other.start) - min(end, other.end)))
    }
}

/// Encodes reports as numbers, with one codebook for each kind of name.
///
/// Stems and categories with learned weights have their numbers in `SubstitutionWeights`.
struct ReportEncoder {
    private var areas = Codebook<String>()
    private var places = Codebook<String>()
    private var placeTexts = Codebook<String>()
    private var municipalities = Codebook<String>()
    private var categories: Codebook<UInt64>
    private var reporters = Codebook<String>()
    private var reporterTypes = Codebook<String>()
    private var stemNumbers: Codebook<UInt64>
    private var extractor = StemExtractor()
    private let timeProfiles: [String: ReporterTimeProfile]

    init(_ parameters: LinkParameters) {
        categories = Codebook(parameters.categories.names)
        stemNumbers = Codebook(parameters.stems.names)
        timeProfiles = parameters.timeProfiles
    }

    /// Sorted numbers of the stems of a text.
    mutating func stems(of text: String) -> [Int32] {
        extractor.stems(of: text).map { stemNumbers.code($0) }.sorted()
    }

    /// Encodes a report whose stems have these indices in the batch's list.
    mutating func compact(_ placed: PlacedReport, stems: Range<Int>) -> CompactReport {
        let (report, placement) = (placed.report, placed.placement)
        let written = report.reportedAt?.minutes ?? .max
        let start = Int32(clamping: report.time.start.minutes)
        let end = max(Int(start) + 1, min(report.time.end.minutes, written))
        let profile = timeProfiles[report.reporterType] ?? .assumed(ofClock: start)
        return CompactReport(
            start: start,
            end: Int32(clamping: end),
            spread: Float(profile.spread),
            findsInMorning: Float(profile.findsInMorning),
            point: ReportEncoder.point(of: placement),
            area: areas.code(ifAny: placement.area),
            secondArea: areas.code(ifAny: placement.areas.dropFirst().first?.area),
            place: places.code(ifAny: placement.place),
            placeText: placeTexts.code(ifAny: report.place.text.lowercased()),
            municipality: municipalities.code(ifAny: report.place.municipality?.lowercased()),
            category: report.category.map { categories.code(StemExtractor.fingerprint($0)) }
                ?? CompactReport.absent,
            reporter: reporters.code(ifAny: report.reporter),
            reporterType: reporterTypes.code(ifAny: report.reporterType),
            stems: stems
        )
    }

    /// The point; nil where it only stands for an area.
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

/// Numbers names in the order of their first occurrence.
struct Codebook<Name: Hashable> {
    private var codes: [Name: Int32] = [:]

    /// A codebook where these names have the first numbers.
    init(_ names: [Name] = []) {
        for name in names { _ = code(name) }
    }

    mutating func code(_ name: Name) -> Int32 {
        if let known = codes[name] { return known }
        let code = Int32(codes.count)
        codes[name] = code
        return code
    }
}

extension Codebook<String> {
    /// The number of a name that may be missing or empty.
    mutating func code(ifAny name: String?) -> Int32 {
        guard let name, !name.isEmpty else { return CompactReport.absent }
        return code(name)
    }
}
