import Domain

/// Turns reports into numbers, one codebook for each kind of name.
struct CompactReader {
    private var areas = Codebook()
    private var places = Codebook()
    private var placeTexts = Codebook()
    private var municipalities = Codebook()
    private var categories = Codebook()
    private var reporters = Codebook()
    private var reporterTypes = Codebook()
    private var stemNumbers: [UInt64: Int32] = [:]
    private var stemmer = Stems()

    /// Sorted numbers of the stems of a text.
    mutating func stems(of text: String) -> [Int32] {
        stemmer.of(text).sorted().map { fingerprint in
            if let known = stemNumbers[fingerprint] { return known }
            let number = Int32(stemNumbers.count)
            stemNumbers[fingerprint] = number
            return number
        }.sorted()
    }

    mutating func compact(_ placed: PlacedReport, stems: Range<Int>) -> CompactReport {
        let (report, placement) = (placed.report, placed.placement)
        let written = report.reportedAt?.minutes ?? .max
        let start = report.time.start.minutes
        return CompactReport(
            start: Int32(clamping: start),
            end: Int32(clamping: max(start + 1, min(report.time.end.minutes, written))),
            point: CompactReader.point(of: placement),
            area: areas.code(placement.area),
            secondArea: areas.code(placement.areas.dropFirst().first?.area),
            place: places.code(placement.place),
            placeText: placeTexts.code(report.place.text.lowercased()),
            municipality: municipalities.code(report.place.municipality?.lowercased()),
            category: categories.code(report.category),
            reporter: reporters.code(report.reporter),
            reporterType: reporterTypes.code(report.reporterType),
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
