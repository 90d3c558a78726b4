import Domain
import Geography
import Store

/// Places every stored report anew when areas, places or homes have changed, so that history and news
/// are always counted on the same map.
struct PlacingStage {
    let settings: Settings
    let transaction: Transaction

    private static let setting = "basis"

    /// Returns the reports that were placed anew; none where nothing has changed.
    func placeAnewWhereNeeded(_ progress: (RunProgress) -> Void) throws -> Set<ReportID> {
        try refuseOtherCalendar()
        let before = try transaction.setting(Self.setting)
        guard before != settings.basis else { return [] }
        try transaction.setSetting(Self.setting, to: settings.basis)
        guard before != nil else { return [] }
        progress(.replacing)
        let homes = Dictionary(
            uniqueKeysWithValues: settings.configuration.reporters.map {
                ($0.reporter.id, $0.reporter.home)
            }
        )
        var replaced: Set<ReportID> = []
        var last = ""
        while true {
            let reports = try transaction.reports(after: last).map(\.report)
            guard let end = reports.last else { break }
            for report in reports {
                try placeAnew(report, home: homes[report.reporter] ?? nil)
                replaced.insert(report.id)
            }
            last = end.id
        }
        return replaced
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

    private func placeAnew(_ report: Report, home: String?) throws {
        let placement =
            report.kind == .calm
            ? Placement.unplaced()
            : settings.placer.place(report.place, text: report.text, home: home).placement
        try transaction.replace(placement, of: report.id)
    }
}
