import Domain
import Foundation
import Intake

/// A date and a clock in columns of their own, and the time that they mean.
struct ClockTruth: Decodable {
    let id: String
    let date: String
    let clock: String
    let expected: String
    let column: String?
}

/// A whole column of dates and clocks.
struct ClockColumnTruth: Decodable {
    let id: String
    let rows: [[String]]
    let expected: [String]
}

/// A file with its name and its days, or one that says "lugnt" and nothing else.
struct DayTruth: Decodable {
    let id: String
    let file: String
    let rows: [[String]]?
    let expected: [String]
    let told: Bool?
    let sent: String?
}

/// What became of a cell, compared with what it means.
enum Verdict: String {
    case right, told
    case wrong = "silently wrong"
}

/// Reads the files of the tables as a run on 3 November 2026 does.
enum TruthReading {
    /// Verdict on a clock in a file of its own.
    static func verdict(_ row: ClockTruth) -> Verdict {
        guard row.column == "reported-at" else {
            return verdicts([[row.date, row.clock]], file: "a.csv", [row.expected])[0]
        }
        let read = Delivered("Datum;Rapporterad;Text\n\(csv([row.date, row.clock]));x\n")
        let moment = read.reports.first?.reportedAt
        if row.expected == "told" {
            return moment == nil && isTold(read.rows[0]) ? .right : .wrong
        }
        if moment == at(row.expected.replacing(":", with: ".")) {
            return isTold(read.rows[0]) ? .told : .right
        }
        return moment == nil && isTold(read.rows[0]) ? .told : .wrong
    }

    /// Verdict on each row of a file.
    static func verdicts(_ rows: [[String]], file: String, _ expected: [String]) -> [Verdict] {
        let read = delivered(rows, file: file)
        return zip(read.rows, expected).map { verdict($0, $1) }
    }

    /// Whether a file is told to leave the order of day and month open.
    static func isOrderTold(_ rows: [[String]], file: String) -> Bool {
        delivered(rows, file: file).summary.findings.contains { $0.code == .ambiguousDateOrder }
    }

    /// The period that a file which only says "lugnt" is counted in; nil where it is unreadable.
    static func period(ofNil file: String, sent: String) -> Period? {
        let read = Delivered("Lugnt\n", context(file, receivedOn: day(sent)))
        guard let report = read.reports.first, report.kind == .calm else { return nil }
        return calendar.period(of: report.time)
    }

    private static func delivered(_ rows: [[String]], file: String) -> Delivered {
        let lines = rows.map { csv($0) + ";Gamla torget;Klotter;x\n" }.joined()
        return Delivered("Datum;Tid;Plats;Typ;Text\n" + lines, context(file))
    }

    private static func csv(_ cells: [String]) -> String {
        cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";")
    }

    private static let calendar = PeriodCalendar(anchor: day("2026-10-19"), length: 14)

    private static func context(_ file: String, receivedOn: Day = day("2026-11-03"))
        -> DeliveryContext
    {
        var context = DeliveryContext.plain()
        let days = DeliveryName.days(file, receivedOn: receivedOn)
        (context.file, context.receivedOn) = (file, receivedOn)
        context.describes = days.map {
            let (start, end) = (LocalTime($0.lowerBound), LocalTime($0.upperBound.adding(1)))
            return calendar.period(of: TimeSpan(start: start, end: end, precision: .period))
        }
        let sent = DeliveryName.exportDay(file, receivedOn: receivedOn) ?? receivedOn
        context.calmPeriod = calendar.period(ofCalmSentOn: sent, days: 3)
        return context
    }

    private static func isTold(_ row: ReadRow) -> Bool {
        let codes: [FindingCode] = [
            .badTime, .impossibleTime, .doubtfulTime, .ambiguousDateOrder, .serialDate, .farTime,
        ]
        return row.findings.contains { codes.contains($0.code) }
    }

    private static func verdict(_ row: ReadRow, _ expected: String) -> Verdict {
        let isTold = isTold(row)
        guard case .reports(let reports) = row.outcome else {
            return !isTold ? .wrong : expected == "told" ? .right : .told
        }
        let time = reports[0].time
        let isVague = [.day, .week, .period].contains(time.precision)
        if expected == "told" { return isTold && isVague ? .right : .wrong }
        if means(expected, time) { return isTold ? .told : .right }
        return isTold && isVague ? .told : .wrong
    }

    private static func means(_ expected: String, _ time: TimeSpan) -> Bool {
        if expected == "day" { return time.precision == .day && time.start.minuteOfDay == 0 }
        if expected == "period" { return time == fortnight.span }
        let ends = expected.replacing(":", with: ".").split(separator: "/").map(String.init)
        if ends.count == 2 { return time.start == at(ends[0]) && time.end == at(ends[1]) }
        if expected.count == 10 { return time == TimeSpan(day: day(expected)) }
        return time == TimeSpan(minute: at(ends[0]))
    }
}
