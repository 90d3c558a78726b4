import Domain
import Intake
import Testing

/// Several categories in one cell: the gravest counts, and the rest is told (decision 0049).
struct CategoryChoiceTests {
    private static let categories = [
        Category(id: "skadegorelse", name: "Skadegörelse", weight: 2, aliases: ["klotter"]),
        Category(id: "brak", name: "Bråk", weight: 1),
        Category(id: "hot", name: "Hot, ofredande", weight: 4),
        Category(id: "ran", name: "Rån", weight: 1, serious: true),
        Category(id: "morkt", name: "Mörkt", weight: 9, kind: .unsafePlace),
    ]

    private func read(_ cell: String) -> Delivered {
        let quoted = cell.replacing("\"", with: "\"\"")
        return Delivered(
            "Datum;Kategori;Text\n2026-10-19;\"\(quoted)\";Vid torget\n",
            .plain(categories: Self.categories)
        )
    }

    @Test(
        arguments: [
            ("Skadegörelse;", "skadegorelse"), ("Skadegörelse;Klotter;", "skadegorelse"),
            ("Hot, ofredande", "hot"), (";#Bråk;#", "brak"), ("[\"Bråk\"]", "brak"),
            ("Hot, ofredande;", "hot"),
        ]
    )
    func `one choice, however it is written, is its category`(cell: String, category: String) {
        #expect(read(cell).reports.map(\.category) == [category])
        #expect(read(cell).codes == [])
    }

    @Test(
        arguments: [
            ("Bråk;Skadegörelse;", "skadegorelse"), ("Bråk, Skadegörelse", "skadegorelse"),
            ("Skadegörelse\nBråk", "skadegorelse"), ("Bråk;#Skadegörelse", "skadegorelse"),
            ("[\"Bråk\",\"Skadegörelse\"]", "skadegorelse"), ("Bråk|Hot, ofredande", "hot"),
            ("Hot, ofredande;Rån;", "ran"), ("Mörkt;Bråk;", "brak"),
            ("Bråk/Klotter", "skadegorelse"),
            ("Bråk; något annat", "brak"), ("Något annat;Klotter;", "skadegorelse"),
            ("Klotter, grovt", "skadegorelse"), ("Bråk + klotter", "skadegorelse"),
        ]
    )
    func `of several choices the gravest counts, once, and the others are told`(
        cell: String,
        category: String
    ) {
        #expect(read(cell).reports.map(\.category) == [category])
        #expect(read(cell).codes == [.severalCategories])
    }

    @Test(arguments: ["Något annat;", "Något; annat", "Bråkdel"])
    func `choices of which none is known are an unknown category`(cell: String) {
        #expect(read(cell).reports.map(\.category) == [nil])
        #expect(read(cell).codes == [.unknownCategory, .missingCategory])
    }

    @Test func `the names of the others are the finding's hint`() {
        let finding = read("Mörkt;Bråk;Hot, ofredande;").rows.first?.findings.first
        #expect(finding?.hint?.text == "Mörkt, Bråk")
    }
}
