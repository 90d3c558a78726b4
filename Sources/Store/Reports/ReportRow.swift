public import Domain
import GRDB

/// Mapping between a placed report and its row.
enum ReportRow {
    static let columns = [
        "id", "revision", "fingerprint", "knownFrom", "reporter", "reporterType", "delivery",
        "line", "caseNumber", "kind", "category", "start", "end", "precision", "reportedAt",
        "placeText",
        "placeArea", "writtenNorth", "writtenEast", "writtenSystem", "municipality", "text",
        "people", "origin", "period", "area", "areas", "north", "east", "latitude", "longitude",
        "metres", "method", "place", "suggestions", "part",
        "writtenMetres", "categoryProbability", "isSerious",
    ]

    static let insertion = """
        INSERT INTO report (\(columns.map { "\"\($0)\"" }.joined(separator: ", ")))
        VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
        """

    static func arguments(
        of placed: PlacedReport,
        as entry: ReportEntry,
        revision: Int
    ) -> StatementArguments {
        let (report, place) = (placed.report, placed.report.place)
        let values: [(any DatabaseValueConvertible)?] = [
            report.id, revision, entry.fingerprint, entry.run, report.reporter,
            report.reporterType, entry.delivery, report.line, report.caseNumber,
            ColumnCodes.kind(report.kind), report.category, report.time.start.minutes,
            report.time.end.minutes, report.time.precision.rawValue, report.reportedAt?.minutes,
            place.text, place.area, place.coordinate?.north, place.coordinate?.east,
            place.coordinate?.system?.rawValue, place.municipality, report.text, report.people,
            report.origin.map(ColumnCodes.origin.callAsFunction), entry.period.first.number,
        ]
        return StatementArguments(values) + PlacementRow.arguments(of: placed.placement)
            + [
                placed.placement.suggestions.joined(separator: "|"), report.part,
                place.coordinate?.metres, report.categoryProbability, report.isSerious,
            ]
    }

    static func placed(_ row: Row) -> PlacedReport {
        var report = Report(
            id: row["id"],
            reporter: row["reporter"],
            reporterType: row["reporterType"],
            delivery: row["deliveryHash"],
            line: row["line"],
            kind: ColumnCodes.kind.value(row["kind"]) ?? .event,
            category: row["category"],
            time: row.time,
            place: writtenPlace(row),
            text: row["text"]
        )
        report.categoryProbability = row["categoryProbability"]
        report.isSerious = row["isSerious"]
        report.caseNumber = row["caseNumber"]
        report.reportedAt = (row["reportedAt"] as Int?).map(LocalTime.init(minutes:))
        report.people = row["people"]
        report.part = row["part"]
        report.origin = ColumnCodes.origin.value(row["origin"])
        let suggestions: String = row["suggestions"]
        return PlacedReport(
            report: report,
            placement: PlacementRow.placement(
                row,
                suggestions: suggestions.split(separator: "|").map(String.init)
            )
        )
    }

    private static func writtenPlace(_ row: Row) -> WrittenPlace {
        var place = WrittenPlace(
            text: row["placeText"],
            area: row["placeArea"],
            municipality: row["municipality"]
        )
        if let north: Double = row["writtenNorth"], let east: Double = row["writtenEast"] {
            place.coordinate = WrittenCoordinate(
                north: north,
                east: east,
                system: (row["writtenSystem"] as Int?).map(CoordinateSystem.init(rawValue:)),
                metres: row["writtenMetres"]
            )
        }
        return place
    }
}

/// Mapping between a placement and the columns that reports and incidents share.
enum PlacementRow {
    /// Values of `area, areas, north, east, latitude, longitude, metres, method, place`.
    static func arguments(of placement: Placement) -> StatementArguments {
        let values: [(any DatabaseValueConvertible)?] = [
            placement.area,
            placement.areas.map { "\($0.area):\($0.probability)" }.joined(separator: "|"),
            placement.point?.north, placement.point?.east, placement.coordinate?.latitude,
            placement.coordinate?.longitude, placement.metres, placement.method.rawValue,
            placement.place,
        ]
        return StatementArguments(values)
    }

    static func placement(_ row: Row, suggestions: [String] = []) -> Placement {
        let areas: String = row["areas"]
        return Placement(
            areas: areas.split(separator: "|").compactMap(share),
            point: pair(row["north"], row["east"]).map(PlanarPoint.init),
            coordinate: pair(row["latitude"], row["longitude"]).map(Coordinate.init),
            metres: row["metres"],
            method: PlacementMethod(rawValue: row["method"]) ?? .none,
            place: row["place"],
            suggestions: suggestions
        )
    }

    private static func share(_ text: Substring) -> AreaShare? {
        guard let colon = text.lastIndex(of: ":"),
            let probability = Double(text[text.index(after: colon)...])
        else { return nil }
        return AreaShare(area: String(text[..<colon]), probability: probability)
    }

    private static func pair(_ first: Double?, _ second: Double?) -> (Double, Double)? {
        guard let first, let second else { return nil }
        return (first, second)
    }
}

extension Row {
    /// Interval in the columns `start`, `end` and `precision`.
    var time: TimeSpan {
        TimeSpan(
            start: LocalTime(minutes: self["start"]),
            end: LocalTime(minutes: self["end"]),
            precision: TimePrecision(rawValue: self["precision"]) ?? .period
        )
    }
}

/// Delivery, run and fingerprint that a report is stored with.
public struct ReportEntry: Hashable, Sendable {
    /// Hash of the report's normalised fields; a different one means a revision.
    public let fingerprint: String

    /// Number of the delivery.
    public let delivery: Int64

    /// Number of the run that read it.
    public let run: Int64

    /// The period it belongs to.
    public let period: Period

    /// Creates an entry.
    public init(fingerprint: String, delivery: Int64, run: Int64, period: Period) {
        self.fingerprint = fingerprint
        self.delivery = delivery
        self.run = run
        self.period = period
    }
}

/// Outcome of ``ReportRepository/upsert(_:as:)``.
public enum ReportUpsertOutcome: Hashable, Sendable {
    /// The report was not known.
    case new
    /// The report was known with other content, which is kept as history.
    case revised
    /// The report was known with the same content.
    case duplicate
}
