import Domain
import Foundation
import Testing

@testable import Intake

/// Holds what free texts are read as against the notes of people who had not seen the code.
struct NoteTruthTests {
    private static let readings: [(note: NoteTruth, reading: TextReading)] = {
        let reader = FreeTextReader(NoteTruth.categories, rules: TextRules())
        return NoteTruth.all.map { ($0, reader.read($0.text)) }
    }()

    @Test func `the category of a note is right or left open`() {
        var tally = Tally()
        for (note, reading) in Self.readings {
            guard let truth = note.category else { continue }
            if let category = reading.category {
                if truth.ids.contains(category) { tally.right += 1 } else { tally.wrong += 1 }
                if !truth.ids.contains(category) { show("wrong", note, reading) }
            } else {
                tally.told += reading.isCalm ? 0 : 1
                tally.wrong += reading.isCalm ? 1 : 0
                show("open", note, reading)
            }
        }
        print("category: \(tally)")
        #expect(tally.right * 100 >= 60 * (tally.right + tally.told + tally.wrong))
    }

    @Test func `a note of an incident is never read as a nil report`() {
        var (calm, missed, lost, none) = (0, 0, 0, 0)
        for (note, reading) in Self.readings {
            switch (note.kind, reading.isCalm) {
            case ("lugnt", true): calm += 1
            case ("lugnt", false):
                missed += 1
                show("not calm", note, reading)
            case ("none", true): none += 1
            case (_, true):
                lost += 1
                show("LOST", note, reading)
            default: break
            }
        }
        print("calm: \(calm) right, \(missed) missed, \(lost) incidents lost, \(none) of no kind")
        #expect(lost == 0)
    }

    @Test func `a note without a category gets none`() {
        var tally = Tally()
        for (note, reading) in Self.readings where note.category == nil && note.kind != "lugnt" {
            if reading.category == nil { tally.right += 1 } else { tally.wrong += 1 }
            if reading.category != nil { show("none", note, reading) }
        }
        for (note, reading) in Self.readings where note.kind == "lugnt" {
            if reading.category != nil { show("calm with category", note, reading) }
        }
        print("no category: \(tally)")
    }

    @Test func `a grave note is told from a harmless one`() {
        var (right, missed, wrong) = (0, 0, 0)
        let grave = Set(NoteTruth.categories.filter(\.serious).map(\.id))
        for (note, reading) in Self.readings {
            let isSerious = reading.isSerious || reading.category.map(grave.contains) == true
            switch (note.serious, isSerious) {
            case (true, true): right += 1
            case (true, false):
                missed += 1
                show("not serious", note, reading)
            case (false, true):
                wrong += 1
                show("serious", note, reading)
            case (false, false): break
            }
        }
        print("serious: \(right) right, \(missed) missed, \(wrong) wrong")
    }

    @Test func `probabilities are those of being right`() {
        var bins: [Int: (right: Int, all: Int)] = [:]
        for (note, reading) in Self.readings {
            guard let category = reading.category else { continue }
            let bin = Int(reading.probability * 10)
            let isRight = note.category?.ids.contains(category) ?? false
            bins[bin, default: (0, 0)].all += 1
            if isRight { bins[bin, default: (0, 0)].right += 1 }
        }
        for (bin, count) in bins.sorted(by: { $0.key < $1.key }) {
            print("p 0.\(bin): \(count.right) of \(count.all)")
        }
    }

    @Test func `clock and day of a note are read right or left out`() {
        var (clocks, days) = (Tally(), Tally())
        for note in NoteTruth.all {
            let times = TextTimes(note.text)
            count(times.clock, note.clock, "clock", note, &clocks)
            count(times.day.map(Self.written), note.day, "day", note, &days)
        }
        print("clock: \(clocks)")
        print("day: \(days)")
    }

    private func count(
        _ read: String?,
        _ truth: String?,
        _ what: String,
        _ note: NoteTruth,
        _ tally: inout Tally
    ) {
        if read == nil, truth == nil { return }
        if read == truth {
            tally.right += 1
        } else if read == nil {
            tally.told += 1
        } else {
            tally.wrong += 1
        }
        guard read != truth else { return }
        var reading = TextReading()
        reading.category = "\(what) \(read ?? "-") for \(truth ?? "-")"
        show(read == nil ? "missed" : "WRONG", note, reading)
    }

    /// A date without its year as the table writes it.
    private static func written(_ day: String) -> String {
        let parts = day.split(separator: "/").compactMap { Int($0) }
        guard parts.count == 2, let date = Day(year: 2026, month: parts[1], day: parts[0]) else {
            return day
        }
        return "\(date)"
    }

    private func show(_ what: String, _ note: NoteTruth, _ reading: TextReading) {
        guard let range = ProcessInfo.processInfo.environment["NOTES"],
            let number = Int(note.id.dropFirst(2))
        else { return }
        let isHeld = (102...285).contains(number)
        guard isHeld == (range == "held") else { return }
        print(
            what,
            note.id,
            note.kind,
            note.category?.ids ?? [],
            "read",
            reading.category ?? "-",
            Int(reading.probability * 100),
            "|",
            note.text
        )
    }
}
