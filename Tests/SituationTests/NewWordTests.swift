import Domain
import SimulatedTown
import Testing
import Toolkit

@testable import Situation

/// New words in reports.
struct NewWordTests {
    private var texts: [IncidentText] = []

    /// Ten incidents in each of 26 periods and two areas, with everyday words.
    init() {
        for period in 0...26 {
            for (area, reporter) in [("centrum", "skolan"), ("hamnen", "vakten")] {
                for number in 0..<10 {
                    add(period, "\(area)\(number)", area, reporter, "Någon slog sönder en ruta")
                }
            }
        }
    }

    private mutating func add(
        _ period: Int,
        _ incident: String,
        _ area: AreaID?,
        _ reporter: ReporterID,
        _ text: String
    ) {
        texts.append(
            IncidentText(
                period: period,
                incident: "\(period)-\(incident)",
                area: area,
                reporter: reporter,
                text: text
            )
        )
    }

    private mutating func now(
        _ incidents: Int,
        _ text: String,
        area: AreaID? = "hamnen",
        by reporters: [ReporterID] = ["vakten", "skolan"]
    ) {
        for number in 0..<incidents {
            let reporter = reporters[number % reporters.count]
            add(0, "ny\(texts.count)", area, reporter, text)
        }
    }

    private var words: [NewWord] {
        var input = Sample(
            areas: ["centrum", "hamnen"],
            categories: [Category(id: "sk", name: "Skadegörelse", aliases: ["A-traktor"])]
        ).input
        input.texts = texts
        input.placeNames = ["Rorkulten"]
        return SituationModel().picture(input).newWords
    }

    @Test mutating func `a word that comes up is told with its counts and where`() throws {
        now(3, "En A-traktor körde fort")
        now(2, "Två A-traktorer, sladdade")
        add(9, "gammal", "hamnen", "vakten", "Såg en a-traktor")
        let word = try #require(words.first { $0.word == "A-traktor" })
        #expect(word.incidents == 5)
        #expect(word.before == 1)
        #expect(word.areas == [WordAreaCount(area: "hamnen", incidents: 5)])
        #expect(word.expected < 0.1)
    }

    @Test mutating func `an incident counts a word once however many tell of it`() {
        for reporter in ["vakten", "skolan", "polisen"] {
            add(0, "en", "hamnen", reporter, "Lustgas på marken")
        }
        #expect(words.isEmpty)
    }

    @Test mutating func `three incidents and two reporters are the least`() {
        now(2, "tomma ampuller")
        #expect(words.isEmpty)
        now(5, "Lustgas på marken", by: ["vakten"])
        #expect(words.isEmpty)
        now(1, "ampuller i buskarna")
        #expect(words.map(\.word) == ["ampuller"])
    }

    @Test mutating func `names, masks, numbers, places and categories are no news`() {
        now(5, "Där var Zorbas med [namn] 4711 vid Rorkulten, skadegörelse i hamnen och Hamnen")
        #expect(words.isEmpty)
    }

    @Test mutating func `what the same reporters always write is no news when others were silent`()
    {
        for period in 20...26 {
            for number in 0..<10 {
                add(
                    period,
                    "e\(number)",
                    "centrum",
                    number % 2 == 0 ? "lärarna" : "eleverna",
                    "Elever på rasten"
                )
            }
        }
        now(8, "Elever på rasten", area: "centrum", by: ["lärarna", "eleverna"])
        #expect(words.isEmpty)
    }

    @Test mutating func `a reporter without a past has no new words`() {
        now(9, "Kajplats med bensindunk", by: ["hamnkontoret", "hamnvakten"])
        #expect(words.isEmpty)
    }

    @Test mutating func `words of the very same incidents are told together`() {
        now(4, "dunkande elspark")
        #expect(words.map(\.word) == ["dunkande, elspark"])
    }

    @Test mutating func `at most ten are told, and the order of the rows means nothing`() {
        let many =
            "alfabet cykeldel dunkning elspark fyllecell gatsten hoppborg isbitar jordfel kabel ljung"
        for word in many.split(separator: " ") { now(4, "\(word)") }
        let first = words
        texts.reverse()
        #expect(words == first)
        #expect(first.count == 10)
    }

    @Test func `ordinary weeks seldom have new words`() {
        var found = 0
        let vocabulary = (0..<200).map { "ord" + String($0, radix: 36) + "bas" }.map {
            $0.filter(\.isLetter) + "x"
        }
        for seed in 1...10 {
            var random = SplitMix64(seed: UInt64(seed))
            var input = Sample(areas: ["centrum"]).input
            input.texts = (0...26).flatMap { period in
                (0..<60).map { number in
                    let words = (0..<6).map { _ in vocabulary[random.below(vocabulary.count)] }
                    return IncidentText(
                        period: period,
                        incident: "\(period)-\(number)",
                        area: "centrum",
                        reporter: "r\(random.below(4))",
                        text: words.joined(separator: " ")
                    )
                }
            }
            found += SituationModel().picture(input).newWords.isEmpty ? 0 : 1
        }
        #expect(found <= 3)
    }
}

struct TextWordTests {
    private func keys(_ text: String) -> [String] { WordTokenizer.of(text).map(\.form) }

    @Test func `hyphens and single large letters hold words together`() {
        #expect(
            keys("A-traktor och A traktor. EPA-traktor") == [
                "A-traktor", "A-traktor", "EPA-traktor",
            ]
        )
        let forms = Set(
            ["A-traktor", "A-traktorn", "A traktorer", "A-traktorerna"].flatMap(WordTokenizer.of)
                .map(
                    \.key
                )
        )
        #expect(forms.count == 1)
        #expect(Set(["ruta", "rutan", "rutor", "rutorna"].map(WordTokenizer.key)).count == 1)
        #expect(Set(["polis", "polisen", "poliser"].map(WordTokenizer.key)).count == 1)
    }

    @Test func `masks, numbers and short words are left out`() {
        #expect(keys("[namn] såg 14 st B12 vid [bostad] kl 22.10 ruta") == ["såg", "ruta"])
    }

    @Test func `a large letter within a sentence looks like a name`() {
        let words = WordTokenizer.of("Ruta krossad. Klotter på Ztorken")
        #expect(words.map(\.looksLikeName) == [false, false, false, true])
    }

    @Test func `an unclosed bracket hides the rest`() {
        #expect(keys("ruta [namn krossad") == ["ruta"])
    }
}
