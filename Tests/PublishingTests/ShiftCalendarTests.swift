import Domain
import Foundation
import Testing

@testable import Publishing

struct ShiftCalendarTests {
    @Test func `each function with shifts has a calendar, and what is only asked for has none`() {
        let names = calendars(SampleEdition.make()).map(\.name)
        #expect(names == ["pass-vandrare.ics", "pass-falt.ics"])
    }

    @Test func `lines end as the standard says and none is longer than 75 octets`() throws {
        for attack in ["", "å" + String(repeating: "😀", count: 40), "a,b;c\\d\ne\r\nBEGIN:VEVENT"] {
            for file in calendars(SampleEdition.make(attack: attack)) {
                #expect(file.text.hasSuffix("END:VCALENDAR\r\n"))
                let lines = file.text.components(separatedBy: "\r\n")
                #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") })
                #expect(lines.count { $0 == "BEGIN:VEVENT" } == lines.count { $0 == "END:VEVENT" })
            }
        }
    }

    @Test func `what would end a value is escaped, and comes back as it was`() {
        let line = ContentLine.folded([ContentLine.text("SUMMARY", "a,b;c\\d\ne\u{202E}\u{7}f")])
        #expect(line == "SUMMARY:a\\,b\\;c\\\\d\\nef\r\n")
        let long = "SUMMARY:" + String(repeating: "å😀", count: 50)
        let folded = ContentLine.folded([long])
        #expect(folded.components(separatedBy: "\r\n ").joined() == long + "\r\n")
    }

    @Test func `an event has the line's name, its time on the Swedish clock, and is only proposed`()
        throws
    {
        let event = try #require(events(SampleEdition.make(), "falt").first)
        #expect(event["UID"] == "2026-11-06-falt-badhusberget-2@lysekil.est")
        #expect(event["DTSTART;TZID=Europe/Stockholm"] == "20261106T200000")
        #expect(event["DTEND;TZID=Europe/Stockholm"] == "20261106T230000")
        #expect(event["DTSTAMP"] == "20261102T000000Z")
        #expect(event["STATUS"] == "TENTATIVE")
        #expect(event["SEQUENCE"] == "0")
    }

    @Test func `a shift that goes on past midnight ends the next day`() throws {
        var edition = SampleEdition.make()
        let start = LocalTime(SampleEdition.day(2026, 11, 6), hour: 22, minute: 30)
        let time = TimeSpan(start: start, end: start.adding(minutes: 150), precision: .minute)
        edition.plan = plan([edition.plan.lines[1].with(time: time)])
        let event = try #require(events(edition, "falt").first)
        #expect(event["DTEND;TZID=Europe/Stockholm"] == "20261107T010000")
    }

    @Test func `both rules of Swedish time are told, so that no calendar has to know them`() throws
    {
        let text = try #require(calendars(SampleEdition.make()).first?.text)
        #expect(text.contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT"))
        #expect(text.contains("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD"))
    }

    @Test func `a line that a version changed rises in sequence, and others keep theirs`() throws {
        var edition = SampleEdition.make()
        let lines = edition.plan.lines
        let moved = lines[1].with(
            time: TimeSpan(
                start: lines[1].time.start.adding(minutes: 30),
                end: lines[1].time.end,
                precision: .minute
            )
        )
        edition.formerPlans = [1: [moved] + lines.dropFirst(2), 2: lines]
        edition.version = 3
        let numbers = try sequences(edition)
        #expect(numbers[lines[1].id] == "1")
        #expect(numbers[lines[3].id] == "0")
    }

    @Test func `a line that is withdrawn stays as cancelled, and comes back with a higher number`()
        throws
    {
        var edition = SampleEdition.make()
        let lines = edition.plan.lines
        edition.formerPlans = [1: lines]
        edition.version = 2
        edition.plan = plan(Array(lines.dropFirst(2)))
        let gone = try #require(
            events(edition, "falt").first { $0["UID"]?.hasPrefix(lines[1].id + "@") == true }
        )
        #expect(gone["STATUS"] == "CANCELLED")
        #expect(gone["SEQUENCE"] == "1")
        #expect(gone["SUMMARY"]?.hasPrefix("Struket: ") == true)

        edition.formerPlans = [1: lines, 2: Array(lines.dropFirst(2))]
        edition.version = 3
        edition.plan = plan(lines)
        #expect(try sequences(edition)[lines[1].id] == "2")
    }

    @Test func `a function whose every line is withdrawn still has its calendar, all cancelled`() {
        var edition = SampleEdition.make()
        edition.formerPlans = [1: edition.plan.lines]
        edition.version = 2
        edition.plan = plan([])
        let falt = events(edition, "falt")
        #expect(!falt.isEmpty && falt.allSatisfy { $0["STATUS"] == "CANCELLED" })
    }

    @Test func `the version that is made again takes no account of itself or later ones`() {
        var edition = SampleEdition.make()
        let first = calendars(edition)
        edition.formerPlans = [1: [], 2: []]
        #expect(calendars(edition).map(\.text) == first.map(\.text))
    }

    private func plan(_ lines: [PlanLine]) -> DeploymentPlan {
        let quality = PlanQuality(value: 1, bound: 1, method: .solved, binding: [])
        return DeploymentPlan(
            period: SampleEdition.planPeriod,
            lines: lines,
            unmet: [],
            quality: quality
        )
    }

    private func calendars(_ edition: Edition) -> [(name: String, text: String)] {
        Publication.files(edition).filter { $0.name.hasSuffix(".ics") }.map {
            ($0.name, String(decoding: $0.bytes, as: UTF8.self))
        }
    }

    private func sequences(_ edition: Edition) throws -> [PlanLineID: String] {
        let pairs = events(edition, "falt").map { event in
            (String((event["UID"] ?? "").prefix { $0 != "@" }), event["SEQUENCE"] ?? "")
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    /// The properties of each event, with escapes as they stand.
    private func events(_ edition: Edition, _ resource: ResourceID) -> [[String: String]] {
        let text = calendars(edition).first { $0.name == "pass-\(resource).ics" }?.text ?? ""
        let unfolded = text.components(separatedBy: "\r\n ").joined()
        return unfolded.components(separatedBy: "BEGIN:VEVENT\r\n").dropFirst().map { event in
            let lines = event.components(separatedBy: "\r\n").prefix { $0 != "END:VEVENT" }
            let pairs = lines.compactMap { line -> (String, String)? in
                guard let colon = line.firstIndex(of: ":") else { return nil }
                return (String(line[..<colon]), String(line[line.index(after: colon)...]))
            }
            return Dictionary(uniqueKeysWithValues: pairs)
        }
    }
}

extension PlanLine {
    /// The same at another time.
    fileprivate func with(time: TimeSpan) -> PlanLine {
        PlanLine(
            id: id,
            area: area,
            place: place,
            time: time,
            resource: resource,
            team: team,
            roster: roster,
            visits: visits,
            category: category,
            need: need,
            benefit: benefit,
            evidence: evidence,
            alternative: alternative,
            followUp: followUp
        )
    }
}
