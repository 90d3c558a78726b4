import Intake
import Testing
import Toolkit

/// Thousands of drawn spellings, each in one of the sentences and cells that such stand in.
struct NumberSpellingTests {
    @Test func `phone numbers are masked however they are written`() {
        expectMasked(seed: 1, in: Self.frames) { $0.national() }
        expectMasked(seed: 2, in: Self.frames) { $0.mobile() }
        expectMasked(seed: 3, in: Self.frames) { $0.international() }
    }

    @Test func `phone numbers without 0 or plus are masked after a word that says what they are`() {
        let frames = [
            "tel: {}", "mobil {} dagtid", "ring {}", "Telefon: {}", "tfn {}, kväll", "Mob:{}",
            "nås på tel.nr {}", "telefonnummer är {}", "https://wa.me/{}",
        ]
        expectMasked(seed: 4, in: frames) { $0.damaged() }
    }

    @Test func `personal and coordination numbers are masked however they are written`() {
        expectMasked(seed: 5, in: Self.frames) { $0.written($0.person()) }
        expectMasked(seed: 6, in: Self.frames) { $0.written($0.person(coordination: true)) }
        expectMasked(seed: 7, in: Self.frames) { $0.person() + ".0" }
    }

    @Test func `numbers of people born 2020 to 2026 that end like a clock are masked`() {
        let frames = Self.frames.filter { !$0.contains("kl.") }
        expectMasked(seed: 8, in: frames) { $0.written($0.person(born: 2020...2026, clock: true)) }
    }

    @Test func `numbers with rare signs between their groups, or the letter O for 0, are masked`() {
        // Commas part cells too.
        let frames = Self.frames.filter { !$0.contains(",{}") }
        expectMasked(seed: 10, in: frames) { $0.rareMobile() }
        expectMasked(seed: 11, in: frames) { $0.rarePerson() }
        expectMasked(seed: 12, in: Self.frames) { spellings in
            spellings.withLetters(spellings.mobile())
        }
        expectMasked(seed: 13, in: Self.frames) { spellings in
            spellings.withLetters(spellings.written(spellings.person()))
        }
    }

    @Test
    func `personal numbers that lost their zeros are masked after a word that says what they are`()
    {
        let frames = ["Personnummer {}", "pnr {}", "p-nr: {}", "Pers.nr {}", "personnummer är {}"]
        expectMasked(seed: 9, in: frames) { $0.withoutZeros() }
    }

    /// Draws 2,000 numbers and expects that nothing of any of them is left, and nothing else is gone.
    private func expectMasked(
        seed: UInt64,
        in frames: [String],
        _ make: (inout NumberSpellings) -> String
    ) {
        let masker = Masker()
        var spellings = NumberSpellings(random: SplitMix64(seed: seed))
        for _ in 0..<2000 {
            let number = make(&spellings)
            let parts = spellings.any(frames).split(
                separator: "{}",
                omittingEmptySubsequences: false
            )
            let masked = masker.mask("\(parts[0])\(number)\(parts[1])").text
            let isWhole = PersonDataKind.allCases.contains { kind in
                masked == "\(parts[0])\(kind.label)\(parts[1])"
            }
            #expect(isWhole, "\(parts[0])\(number)\(parts[1]) became \(masked)")
        }
    }

    private static let frames = [
        "{}", "({})", "Pojken {} sprang.", "nr: {}, se ovan", "2026-10-19;{};Torget",
        "2026-10-19,{},Torget", "skrev {}\t(osäkert)", "Ring {} nu", "kl. 21.30 kom {} fram",
        "bor i 12:an, {}!", "\"{}\"",
    ]
}
