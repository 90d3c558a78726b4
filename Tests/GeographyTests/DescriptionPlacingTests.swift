import Domain
import Testing

@testable import Geography

/// Places named in passing.
struct DescriptionPlacingTests {
    private let placer: Placer

    init() throws {
        let map = TextMap(
            "EEEETTTTCCCCÖÖÖÖ\nEEEETTTTCCCCÖÖÖÖ",
            names: ["E": "Ersboda", "T": "Teg", "C": "Centrum", "Ö": "Ön"]
        )
        placer = try map.placer([map.place("Tegskolan", at: (1, 6))])
    }

    private func place(_ text: String) -> Placement {
        placer.place(WrittenPlace(), text: text, home: nil).placement
    }

    @Test(arguments: [
        ("Bråk i Ersboda.", "E"), ("Ersbodas centrum drabbat", "E"),
        ("I Ersboda brann en bil", "E"),
        ("Ungdomar på Teg kastade sten", "T"), ("Klotter på Tegskolan igen", "T"),
        ("Stök. På Ön brinner det", "Ö"), ("Slagsmål i Centrum", "C"), ("stök i centrum", "C"),
        ("Väktare beordras till Teg efter larm", "T"), ("Teg, man sparkade på en bil", "T"),
        ("Bråk i Ersboda - en skadad", "E"),
    ])
    func `a name in running text places the report`(text: String, area: AreaID) {
        let found = place(text)
        #expect(found.area == area)
        #expect(found.method == .description)
    }

    @Test(arguments: [
        "han sprang ut på ön", "det nya centrum", "Han kunde senare gripas på Teg",
        "Olycka mellan Ersboda och Sydby", "Olycka mellan Sydby och Ersboda",
        "Bråk i Östra Ersboda", "Väla Centrum stängde",
        "Bilen körde mot Teg", "kom från Ersboda", "Teg-gänget sågs till", "Ön. Lugnt i dag",
        "Bråk i Ersbod", "",
    ])
    func `common words, other names and directions do not count`(text: String) {
        #expect(place(text).areas == [])
    }

    @Test func `one name among several incidents is not where all were`() {
        let text =
            "Arbete i trafiken 09:22 Formvägen, Ersboda. Alla nyktra. 13.05: Sydby. En bötfälld."
        let sure = place("Bråk i Ersboda kl. 21.15 till 21.40").probability
        #expect(place(text).area == "E")
        #expect(place(text).probability < sure - 0.2)
    }

    @Test func `two names share the report`() {
        let found = place("Stök på Teg och i Ersboda")
        #expect(found.areas.map(\.area) == ["E", "T"])
        #expect(found.probability < 0.5)
    }

    @Test func `a description is not read where something else names the place`() {
        let written = WrittenPlace(text: "Tegskolan")
        let found = placer.place(written, text: "Bråk i Ersboda", home: nil).placement
        #expect(found.areas.map(\.area) == ["T"])
    }
}
