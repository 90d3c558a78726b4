import Testing

@testable import Geography

struct NormalizedTextTests {
    private func letters(_ text: String) -> String {
        String(NormalizedText(text).letters.map { Character(Unicode.Scalar($0)) })
    }

    @Test(arguments: [
        ("Coop  Extra!", " coop extra "), ("P-hus Ek", " p hus ek "), ("Åre/ÖN", " åre och ön "),
        ("Björkv. 12B", " björkv 12 b "), ("I20", " i 20 "), ("Café Lumière", " cafe lumiere "),
        ("A\u{30A}sen", " åsen "), ("H&M", " h och m "), ("", " "), ("…", " "), ("it's", " its "),
    ])
    func `punctuation, case and accents do not matter`(text: String, expected: String) {
        #expect(letters(text) == expected)
    }

    @Test func `symbols have lost their dots`() {
        #expect(NormalizedText("Åäö 9").symbols == [0, 1, 1, 15, 0, 36, 0])
    }

    @Test(arguments: [("Wall", "Vall"), ("Carlshem", "Karlshem"), ("Lindqvist", "Lindkvist")])
    func `letters that names exchange are one symbol`(left: String, right: String) {
        #expect(NormalizedText(left).symbols == NormalizedText(right).symbols)
    }

    @Test func `capitals and breaks are remembered`() {
        let normalized = NormalizedText("Stök, Teg-gänget. Ön")
        #expect(
            normalized.words.map { normalized.capitals[$0.lowerBound] } == [
                true, true, false, true,
            ]
        )
        let before = normalized.words.map { normalized.breaks[$0.lowerBound - 1] }
        #expect(before == [.sentence, .comma, .hyphen, .sentence])
    }
}
