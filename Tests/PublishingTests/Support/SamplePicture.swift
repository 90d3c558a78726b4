import Domain

/// The areas, the counts and the reports of the edition made up for the tests.
extension SampleEdition {
    /// Four large areas in the country and four small ones in the town, so that the map needs its inset.
    static func areas(_ attack: String) -> [Area] {
        [
            square("brastad", "Brastad", 58.36, 11.42, 0.16, 0.20),
            square("bokenas", "Bokenäs", 58.30, 11.62, 0.10, 0.20),
            square("skafto", "Skaftö", 58.18, 11.44, 0.10, 0.16),
            square("lyse", "Lyse", 58.29, 11.42, 0.07, 0.18),
            square("centrum", "Centrum" + attack, 58.272, 11.430, 0.008, 0.012),
            square("badhusberget", "Badhusberget", 58.272, 11.443, 0.008, 0.012),
            square("kronberget", "Kronberget", 58.280, 11.430, 0.006, 0.012),
            square("norrahamnen", "Norra hamnen", 58.280, 11.443, 0.006, 0.012),
        ]
    }

    private static func square(
        _ id: AreaID,
        _ name: String,
        _ south: Double,
        _ west: Double,
        _ height: Double,
        _ width: Double
    ) -> Area {
        let corners = [(0.0, 0.0), (1.0, 0.1), (0.9, 1.0), (0.1, 0.9), (0.0, 0.0)]
        let ring = corners.map { corner in
            Coordinate(latitude: south + corner.0 * height, longitude: west + corner.1 * width)
        }
        return Area(id: id, name: name, outline: [[ring]])
    }

    static var picture: SituationPicture {
        var picture = SituationPicture(
            period: period,
            cells: cells,
            flags: [
                Flag(cell: cells[0], importance: 35.2),
                Flag(cell: cells[3], importance: 9.6),
            ],
            totals: totals,
            persistent: [
                lasting("")
            ],
            weekPattern: WeekSlot.all.map { slot in
                let isWeekend = slot.weekday >= 5 && slot.part == .night
                return WeekSlotCount(
                    slot: slot,
                    incidents: isWeekend ? 6.5 : Double(slot.index % 5) * 0.6
                )
            },
            coverage: 0.83,
            forecast: [],
            historyLength: 26
        )
        picture.serious = serious
        picture.coverageTable = coverageTable
        picture.clusters = clusters
        picture.nearRepeats = [nearRepeat]
        picture.weekPatterns = weekPatterns
        picture.felt = felt
        return picture
    }

    private static var coverageTable: [ReporterCoverage] {
        [
            covered("bostader", 0.41, 26, []),
            covered("fritid", 0.06, 21, [gap("samling", 3.4, 0.45, .absent)], present: false),
            covered("mariedal", 0.09, 24, [gap("nedskrapning", 7.2, 0.3, .unusuallyQuiet)]),
            covered("raddning", 0.11, 25, [gap("skadegorelse", 2.1, 0.2, .absent)], present: false),
            covered("vakt", 0.33, 26, [gap("skadegorelse", 4.6, 0.35, .quarantined)]),
        ]
    }

    private static func covered(
        _ reporter: ReporterID,
        _ share: Double,
        _ periods: Int,
        _ gaps: [CoverageGap],
        present: Bool = true
    ) -> ReporterCoverage {
        ReporterCoverage(
            reporter: reporter,
            share: share,
            present: present,
            periodsPresent: periods,
            periods: 26,
            gaps: gaps
        )
    }

    private static func gap(
        _ category: CategoryID,
        _ usual: Double,
        _ share: Double,
        _ cause: CoverageGap.Cause
    ) -> CoverageGap {
        CoverageGap(category: category, usual: usual, share: share, cause: cause)
    }

    private static var cells: [Cell] {
        [
            cell("centrum", "misshandel", 7, 2.6, 0, 6, .more),
            cell("centrum", "skadegorelse", 5, 4.1, 1, 8, .asExpected),
            cell("centrum", "nedskrapning", 2, 6.9, 3, 12, .fewer),
            cell("badhusberget", "skadegorelse", 6, 2.8, 0, 5, .more),
            cell("brastad", "samling", 3, 2.2, 0, 6, .asExpected),
            cell("bokenas", "samling", 1, 0.3, 0, 2, .tooFew),
            cell("kronberget", "samling", 0, 4.4, 1, 9, .notAssessable),
            cell("lyse", "nedskrapning", 1, 3.6, 2, 7, .fewer),
        ]
    }

    private static func cell(
        _ area: AreaID,
        _ category: CategoryID,
        _ observed: Int,
        _ expected: Double,
        _ low: Int,
        _ high: Int,
        _ verdict: Verdict
    ) -> Cell {
        Cell(
            area: area,
            category: category,
            observed: observed,
            expected: expected,
            low: low,
            high: high,
            upperTail: 0.01,
            verdict: verdict
        )
    }

    private static var totals: [CategoryTotal] {
        [
            total("misshandel", 7, 3.1, 3, nil, .more),
            total("skadegorelse", 12, 9.4, 10, nil, .asExpected),
            total("nedskrapning", 3, 10.5, nil, .differentReporters, .fewer),
            total("samling", 4, 6.9, 6, nil, .asExpected),
        ]
    }

    private static func total(
        _ category: CategoryID,
        _ observed: Int,
        _ expected: Double,
        _ before: Int?,
        _ incomparable: Incomparability?,
        _ verdict: Verdict
    ) -> CategoryTotal {
        CategoryTotal(
            category: category,
            observed: observed,
            expected: expected,
            change: before.map { Change(now: observed - 1, before: $0) },
            incomparable: incomparable,
            verdict: verdict
        )
    }

    static func reports(_ attack: String) -> [PlacedReport] {
        [
            report(
                "a1",
                "bostader",
                12,
                "misshandel",
                23,
                22,
                "centrum",
                "Bråk vid torget." + attack
            ),
            report("a2", "vakt", 4, "misshandel", 23, 22, "centrum", "Slagsmål, tre inblandade."),
            report("a3", "vakt", 9, "skadegorelse", 24, 23, "badhusberget", "Krossad ruta."),
            report("a4", "bostader", 17, "samling", 25, 20, "brastad", "Högljudd samling."),
            unplaced(attack),
            state(.unsafePlace, "b1", "Mörkt vid trappan." + attack),
            state(.faultReport, "b2", "Trasig lykta."),
        ]
    }

    private static func report(
        _ id: ReportID,
        _ reporter: ReporterID,
        _ line: Int,
        _ category: CategoryID,
        _ dayOfMonth: Int,
        _ hour: Int,
        _ area: AreaID,
        _ text: String
    ) -> PlacedReport {
        PlacedReport(
            report: Report(
                id: id,
                reporter: reporter,
                line: line,
                category: category,
                time: TimeSpan(
                    minute: LocalTime(day(2026, 10, dayOfMonth), hour: hour, minute: 15)
                ),
                text: text
            ),
            placement: Placement(
                areas: [AreaShare(area: area, probability: 1)],
                method: .name,
                place: area == "centrum" ? "Stadsparken" : nil
            )
        )
    }

    private static func unplaced(_ attack: String) -> PlacedReport {
        PlacedReport(
            report: Report(
                id: "a5",
                reporter: "vakt",
                line: 31,
                category: "nedskrapning",
                time: TimeSpan(day: day(2026, 10, 26)),
                place: WrittenPlace(text: "bakom ladan" + attack),
                text: "Sopor."
            ),
            placement: .unplaced(suggestions: ["Ladan" + attack, "Lagården"])
        )
    }

    private static func state(_ kind: ReportKind, _ id: ReportID, _ text: String) -> PlacedReport {
        PlacedReport(
            report: Report(
                id: id,
                reporter: "bostader",
                line: 40,
                kind: kind,
                time: TimeSpan(day: day(2026, 10, 28)),
                text: text
            ),
            placement: Placement(
                areas: [AreaShare(area: "centrum", probability: 1)],
                method: .name,
                place: "Kyrktrappan"
            )
        )
    }

    static var incidents: [Incident] {
        [
            incident(["a1", "a2"], 23, 22, "centrum", "misshandel"),
            incident(["a3"], 24, 23, "badhusberget", "skadegorelse"),
            incident(["a4"], 25, 20, "brastad", "samling"),
            Incident(
                id: "a5",
                members: [IncidentMember(report: "a5", probability: 1)],
                time: TimeSpan(day: day(2026, 10, 26)),
                placement: .unplaced(),
                category: "nedskrapning"
            ),
        ]
    }

    /// One by its category, of two reports; one by its words, without a place.
    static var serious: [SeriousIncident] {
        let told = [
            "a1": (types: ["bostadsbolag", "väktare"], category: "misshandel"),
            "a5": (types: ["väktare"], category: "nedskrapning"),
        ]
        return incidents.compactMap { incident in
            guard let told = told[incident.id] else { return nil }
            return SeriousIncident(
                id: incident.id,
                time: incident.time,
                area: incident.placement.area,
                place: incident.placement.place,
                categories: [told.category],
                reporterTypes: told.types,
                reports: incident.members.map(\.report)
            )
        }
    }

    private static func incident(
        _ reports: [ReportID],
        _ dayOfMonth: Int,
        _ hour: Int,
        _ area: AreaID,
        _ category: CategoryID
    ) -> Incident {
        Incident(
            id: reports[0],
            members: reports.map { IncidentMember(report: $0, probability: 0.97) },
            time: TimeSpan(minute: LocalTime(day(2026, 10, dayOfMonth), hour: hour, minute: 15)),
            placement: Placement(areas: [AreaShare(area: area, probability: 1)], method: .name),
            category: category
        )
    }

    static var links: [Link] {
        [
            Link(
                first: "a3",
                second: "a4",
                probability: 0.62,
                judgement: .unsure,
                evidence: [
                    LinkEvidence(.minutesApart(45), weight: 2.1),
                    LinkEvidence(.differentCategories, weight: -1.4),
                ]
            )
        ]
    }
}
