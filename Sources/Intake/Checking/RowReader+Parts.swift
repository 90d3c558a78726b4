import Domain

extension RowReader {
    /// The reports that a row's cells make, one for each incident that its map tells apart; nil, with
    /// an error among the findings, where one of them cannot be made.
    func reports(
        _ cells: Cells,
        line: Int,
        _ findings: inout RowFindings
    ) -> [Report]? {
        guard let splitter else {
            guard let report = report(cells, line: line, &findings) else { return nil }
            return [report]
        }
        let parts = splitter.parts(of: cells, categories)
        var reports: [Report] = []
        for (index, part) in parts.enumerated() {
            guard var report = report(part, line: line, &findings) else { return nil }
            if parts.count > 1 { report.part = index + 1 }
            reports.append(report)
        }
        if parts.count == 1, splitter.mayBeSeveral(cells) {
            findings.add(.unsplitRow, .warning)
        }
        findings.dropRepeats()
        return overMidnight(reports)
    }

    /// The reports with those that come after midnight on the next day.
    ///
    /// A row tells of one night in its order: a clock more than half a day before the last one is
    /// of the morning (decision 0017).
    private func overMidnight(_ reports: [Report]) -> [Report] {
        guard reports.count > 1 else { return reports }
        var reports = reports
        for index in reports.indices.dropFirst() {
            let (last, time) = (reports[index - 1].time, reports[index].time)
            guard [.minute, .hour].contains(time.precision), last.precision != .period,
                last.start.minutes - time.start.minutes > 720
            else { continue }
            reports[index].time = TimeSpan(
                start: time.start.adding(minutes: 1440),
                end: time.end.adding(minutes: 1440),
                precision: time.precision
            )
        }
        return reports
    }
}
