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
        let all = tally.right + tally.told + tally.wrong
        #expect(tally.right * 100 >= 80 * all)
        #expect(tally.wrong * 100 <= 3 * all)
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
        #expect(calm * 100 >= 80 * (calm + missed))
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
        #expect(tally.wrong * 100 <= 8 * (tally.right + tally.wrong))
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
        #expect(missed == 0)
        #expect(wrong <= 2)
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
            #expect(10 * count.right >= bin * count.all, "too sure at 0.\(bin)")
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
        #expect(clocks.right * 100 >= 90 * (clocks.right + clocks.told + clocks.wrong))
        #expect(days.right * 100 >= 90 * (days.right + days.told + days.wrong))
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
        guard ProcessInfo.processInfo.environment["NOTES"] != nil else { return }
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

/// What the parts of the reader do, each by itself.
struct FreeTextReaderTests {
    private let reader = FreeTextReader(
        NoteTruth.categories,
        rules: TextRules(calmPhrases: ["nollrond"], seriousWords: ["explosion", "rån"])
    )

    @Test(arguments: [
        ("Cykelstölden anmäld", "stold"), ("Klottrades på gaveln", "skadegorelse"),
        ("sönderslagna rutor", "skadegorelse"), ("Ej klotter men slagsmål", "misshandel"),
        ("Inga droger, däremot bråk", "ordningsstorning"),
    ])
    func `inflections and compounds are read, and what is denied is not`(text: String, id: String) {
        #expect(reader.read(text).category == id)
    }

    @Test(arguments: [
        ("UA", true), ("Nollrond", true), ("Rond utan anm.", true), ("-", true),
        ("inga bråk, inget klotter", true), ("Lugnt, utom ett inbrott", false),
        ("UA förutom klotter", false), ("Lugnt fram till 22 då det började brinna", false),
        ("En kund svimmade. Annars inget.", false), ("Lugnt efter explosionen", false),
    ])
    func `a nil report is one only where nothing is told`(text: String, isCalm: Bool) {
        #expect(reader.read(text).isCalm == isCalm)
    }

    @Test(arguments: [
        ("Explosionen hördes i hela centrum", true), ("Två rånades vid ån", true),
        ("Vi såg filmen Explosion", false), ("Femman rånade oss på tid", false),
        ("Rånövning i banken", false), ("inga rån i veckan", false), ("från Granvägen", false),
    ])
    func `grave words count in any form, and harmless ones do not`(text: String, isGrave: Bool) {
        #expect(reader.read(text).isSerious == isGrave)
    }

    @Test func `labelled reports teach words that no list has`() {
        var model = CategoryModel()
        for number in 0..<500 {
            model.learn("Snöskulptur nummer \(number) vältes i parken", is: "skadegorelse")
            model.learn("Grannen spelade dragspel natten \(number) igen", is: "ordningsstorning")
        }
        let taught = FreeTextReader(NoteTruth.categories, rules: TextRules(model: model))
        #expect(reader.read("En snöskulptur vid parken").category == nil)
        #expect(taught.read("En snöskulptur vid parken").category == "skadegorelse")
    }

    @Test func `an answer about a wording counts before its words`() {
        var rules = TextRules()
        rules.remember(.category("hot"), for: "Klotter på väggen", of: "vakt")
        rules.remember(.calm, for: "Samma som sist", of: nil)
        let answered = FreeTextReader(NoteTruth.categories, rules: rules)
        #expect(answered.read("klotter på väggen!", of: "vakt").category == "hot")
        #expect(answered.read("klotter på väggen!", of: "skola").category == "skadegorelse")
        #expect(answered.read("samma som sist", of: "skola").isCalm)
    }

    @Test func `the quick test for grave words never misses one`() {
        let words = SeriousWords(TextLexicon.serious)
        for word in TextLexicon.serious {
            for text in [word, word.uppercased(), "i går: \(word)"] {
                var text = text
                let mayHold = text.withUTF8(words.mayHold)
                #expect(mayHold, "\(text)")
            }
        }
        var plain = "Klotter och trasig bänk i parken"
        let mayHold = plain.withUTF8(words.mayHold)
        #expect(!mayHold)
    }
}
