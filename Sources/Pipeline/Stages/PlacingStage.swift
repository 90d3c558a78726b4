import Domain
import Geography
import Store

/// Places every stored report anew when areas, places, homes or aliases have changed, so that history and
/// news are always counted on the same map.
struct PlacingStage {
    let settings: Settings
    let transaction: Transaction

    private static let setting = "basis"
    private static let aliasSetting = "aliases"

    /// What came of placing anew.
    struct Outcome {
        /// Reports that are to be linked anew.
        var reports: Set<ReportID> = []

        /// How many reports of each period lie elsewhere now.
        var moved: [Period: Int] = [:]
    }

    /// Returns nothing where nothing has changed.
    ///
    /// Where aliases alone have, only the reports that lie elsewhere now are linked anew.
    func placeAnewWhereNeeded(_ progress: (RunProgress) -> Void) throws -> Outcome {
        try refuseOtherCalendar()
        let before = try transaction.setting(Self.setting)
        let aliases = try transaction.setting(Self.aliasSetting) ?? Fingerprint.hash([])
        let isOtherMap = before != settings.basis
        guard isOtherMap || aliases != settings.aliasBasis else { return Outcome() }
        try transaction.setSetting(Self.setting, to: settings.basis)
        try transaction.setSetting(Self.aliasSetting, to: settings.aliasBasis)
        guard before != nil else { return Outcome() }
        progress(.replacing)
        let outcome = try placeAll(linksAll: isOtherMap)
        if isOtherMap { try transaction.unlinkAll() }
        return outcome
    }

    private func placeAll(linksAll: Bool) throws -> Outcome {
        let reporters = settings.configuration.reporters.map { ($0.reporter.id, $0.reporter.home) }
        let homes = Dictionary(uniqueKeysWithValues: reporters)
        var outcome = Outcome()
        var last = ""
        while case let placed = try transaction.reports(after: last), let end = placed.last {
            for one in placed {
                let report = one.report
                let placement = placement(of: report, home: homes[report.reporter] ?? nil)
                let isMoved = placement != one.placement
                if isMoved {
                    try transaction.replace(placement, of: report.id)
                    outcome.moved[
                        settings.configuration.calendar.period(of: report.time),
                        default: 0
                    ] += 1
                }
                if isMoved || linksAll { outcome.reports.insert(report.id) }
            }
            last = end.report.id
        }
        return outcome
    }

    /// Rows, findings and pages are stored by their period: they cannot be cut anew.
    private func refuseOtherCalendar() throws {
        let calendar = settings.configuration.calendar
        let first = calendar.period(containing: Day(number: 0)).first.number
        let now = "\(first) \(calendar.length)"
        let before = try transaction.setting("calendar")
        guard before == nil || before == now else { throw ConfigurationError.changedCalendar }
        try transaction.setSetting("calendar", to: now)
    }

    private func placement(of report: Report, home: String?) -> Placement {
        report.kind == .calm
            ? .unplaced()
            : settings.placer.place(
                report.place,
                text: report.text,
                home: home,
                reporter: report.reporter
            ).placement
    }
}
