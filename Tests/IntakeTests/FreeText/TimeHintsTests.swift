import Testing
import Toolkit

@testable import Intake

@Suite struct TimeHintsTests {
    /// Pieces that texts about clocks are made of, and some that are not.
    private static let pieces = [
        "kl", "kl.", "KL", "klockan", "klocka", "vid", "ca", "efter", "mellan", "till", "och", "-",
        "–", "9", "11", "21", "21:30", "9.15", "2130", "21-23", "9-11", "halv", "kvart", "i",
        "över",
        "tio", "fem", "21-tiden", "9-tiden", "niotiden", "kväll", "KVÄLLEN", "på natten", "i morse",
        "imorse", "fredagskväll", "Söndagsnatten", "tisdag förmiddag", "e.m.", "em", "f m", "lunch",
        "eftermiddagarna", "dagtid", "skoltid", "kvällspass", "3 ungdomar", "13-15 år", "13–15",
        "bråk", "fre",
        "den 24 okt",
        "v 43", ",", "mån-ons", "år", "st", "kl9", "22.00", "midnatt", "mornen",
        "fotbollskväll", "GRILLKVÄLLEN", "kl 22:", "18.20:", "31/10", "16-20", "EPA", "åtta",
    ]

    @Test func `no text with a clock or a day is passed over`() {
        var (generator, clocks) = (SplitMix64(seed: 15), 0)
        for _ in 0..<30_000 {
            let count = Int.random(in: 1...6, using: &generator)
            var text = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }
                .joined(separator: Bool.random(using: &generator) ? " " : "  ")
            let times = TextTimes(text)
            if times.day != nil {
                let mayHold = text.withUTF8 {
                    TimeHints.mayHoldDay($0) || TimeHints.mayHoldClock($0)
                }
                #expect(mayHold, "\(text)")
            }
            if TextTimes(text, usual: 17..<24).clock != nil {
                let mayHold = text.withUTF8(TimeHints.mayHoldSpokenClock)
                #expect(mayHold, "\(text)")
            }
            guard times.clock != nil else { continue }
            clocks += 1
            let mayHold = text.withUTF8(TimeHints.mayHoldClock)
            #expect(mayHold, "\(text)")
        }
        #expect(clocks > 5_000)
    }

    @Test func `no note with a clock is passed over, and most others are`() {
        var (passed, others) = (0, 0)
        for note in NoteTruth.all {
            var text = note.text
            let mayHold = text.withUTF8(TimeHints.mayHoldClock)
            if TextTimes(note.text).clock != nil {
                #expect(mayHold, "\(note.text)")
            } else {
                (passed, others) = (passed + (mayHold ? 1 : 0), others + 1)
            }
        }
        #expect(passed * 2 < others, "\(passed) of \(others)")
    }
}
