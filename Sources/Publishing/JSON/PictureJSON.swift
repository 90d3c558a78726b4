import Domain
import Toolkit

/// JSON of the parts of a lägesbild.
extension JSON {
    init(_ period: Period) {
        self = .object([
            ("id", .string(period.id)),
            ("from", .string(period.first.description)),
            ("to", .string(period.last.description)),
            ("label", .string(period.label)),
        ])
    }

    init(_ time: LocalTime) {
        let clock = time.clock.split(separator: ".").joined(separator: ":")
        self = .string("\(time.day)T\(clock)")
    }

    init(_ account: RowAccount) {
        self = .object([
            ("received", .int(account.received)),
            ("accepted", .int(account.accepted)),
            ("duplicates", .int(account.duplicates)),
            ("quarantined", .int(account.quarantined)),
            ("struck", .int(account.struck)),
        ])
    }

    init(_ row: QuarantinedRow) {
        self = .object([
            ("id", .string(row.id)),
            ("reporter", .string(row.reporter)),
            ("file", .string(row.file)),
            ("line", .int(row.line)),
            ("codes", .strings(row.findings.map(\.code.rawValue))),
        ])
    }

    init(_ finding: Finding) {
        self = .object([
            ("file", .string(finding.file)),
            ("code", .string(finding.code.rawValue)),
            ("text", .string(FindingText.swedish(finding))),
        ])
    }

    init(_ cell: Cell) {
        self = .object([
            ("category", .string(cell.category)),
            ("observed", .int(cell.observed)),
            ("expected", JSON(cell.expected)),
            ("low", .int(cell.low)),
            ("high", .int(cell.high)),
            ("verdict", .string(cell.verdict.words)),
        ])
    }

    init(_ line: ReporterCoverage) {
        self = .object([
            ("reporter", .string(line.reporter)),
            ("share", .number(line.share, decimals: 4)),
            ("present", .bool(line.present)),
            ("periods_present", .int(line.periodsPresent)),
            ("periods", .int(line.periods)),
            ("gaps", .array(line.gaps.map(JSON.init))),
        ])
    }

    init(_ gap: CoverageGap) {
        self = .object([
            ("category", .string(gap.category)),
            ("usual", .number(gap.usual, decimals: 4)),
            ("share", .number(gap.share, decimals: 4)),
            ("cause", .string(gap.cause.rawValue)),
        ])
    }

    init(_ flag: Flag) {
        self = .object([
            ("area", .string(flag.cell.area)),
            ("category", .string(flag.cell.category)),
            ("observed", .int(flag.cell.observed)),
            ("expected", JSON(flag.cell.expected)),
            ("low", .int(flag.cell.low)),
            ("high", .int(flag.cell.high)),
            ("importance", .number(flag.importance, decimals: 4)),
        ])
    }

    init(_ total: CategoryTotal) {
        self = .object([
            ("category", .string(total.category)),
            ("observed", .int(total.observed)),
            ("expected", JSON(total.expected)),
            ("same_reporters_now", total.change.map { .int($0.now) } ?? .null),
            ("same_reporters_before", total.change.map { .int($0.before) } ?? .null),
            ("change", .optional(total.change?.verdict.words)),
            ("incomparable", .optional(total.incomparable?.rawValue)),
            ("verdict", .string(total.verdict.words)),
        ])
    }

    init(_ incident: SeriousIncident) {
        self = .object([
            ("incident", .string(incident.id)),
            ("from", JSON(incident.time.start)),
            ("to", JSON(incident.time.end)),
            ("area", .optional(incident.area)),
            ("place", .optional(incident.place)),
            ("categories", .strings(incident.categories)),
            ("reporter_types", .strings(incident.reporterTypes)),
            ("reports", .strings(incident.reports)),
        ])
    }

    init(_ lasting: Persistence) {
        self = .object([
            ("area", .string(lasting.area)),
            ("category", .string(lasting.category)),
            ("periods", .int(lasting.periods)),
            ("incidents", .int(lasting.incidents)),
            ("place", .optional(lasting.place)),
            ("counts", .array(lasting.counts.map { $0.map(JSON.int) ?? .null })),
            ("explained", .number(lasting.explained, decimals: 4)),
            ("importance", .number(lasting.importance, decimals: 4)),
        ])
    }

    init(_ count: WeekSlotCount) {
        self = .object([
            ("slot", .int(count.slot.index)),
            ("weekday", .int(count.slot.weekday)),
            ("part", .string(Swedish.part(count.slot.part))),
            ("incidents", .number(count.incidents, decimals: 4)),
        ])
    }

    init(_ event: CalendarEvent) {
        self = .object([
            ("from", .string(event.first.description)),
            ("to", .string(event.last.description)),
            ("name", .string(event.name)),
            ("area", .optional(event.area)),
        ])
    }

    init(weightOf category: Category) {
        self = .object([
            ("category", .string(category.id)),
            ("name", .string(category.name)),
            ("weight", .number(category.weight, decimals: 2)),
        ])
    }

    init(unplaced placed: PlacedReport) {
        self = .object([
            ("report", .string(placed.report.id)),
            ("reporter", .string(placed.report.reporter)),
            ("line", .int(placed.report.line)),
            ("kind", .string(placed.report.kind.words)),
            ("category", .optional(placed.report.category)),
            ("suggestions", .strings(placed.placement.suggestions)),
        ])
    }

    init(_ change: IncidentChange) {
        var (report, file, line): (JSON, JSON, JSON) = (.null, .null, .null)
        switch change.cause {
        case .report(let id): report = .string(id)
        case .answer(let source): (file, line) = (.string(source.file), .int(source.line))
        case .map, .withdrawal, .neighbours: break
        }
        self = .object([
            ("kind", .string(change.kind.rawValue)), ("from", .string(change.source)),
            ("to", .string(change.target)), ("report", report), ("answer_file", file),
            ("answer_line", line),
        ])
    }

    init(_ link: Link) {
        self = .object([
            ("pair", .string(LinkAnswer.pair(link.first, link.second))),
            ("first", .string(link.first)),
            ("second", .string(link.second)),
            ("probability", .number(link.probability, decimals: 4)),
        ])
    }

    private init(_ expected: Double?) {
        self = expected.map { .number($0, decimals: 4) } ?? .null
    }
}
