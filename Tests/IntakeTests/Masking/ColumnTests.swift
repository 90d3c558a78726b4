import Domain
import Intake
import Testing

struct MaskedColumnTests {
    @Test func `cells of a row are masked as what their columns hold`() {
        let text = """
            Datum;Tid;Plats;Typ;Text;Telefon;Personnummer
            202103051237;;Torget;Klotter;202103051237;701740605;103123097

            """
        let reader = DeliveryReader(.plain(), masker: Masker())
        var rows: [ReadRow] = []
        Array(text.utf8).withUnsafeBytes { reader.feed($0) { rows.append($0) } }
        _ = reader.finish { rows.append($0) }
        #expect(
            rows.map { reader.masked($0.cells) } == [
                [
                    "202103051237", "", "Torget", "Klotter", "[personnummer]", "[telefon]",
                    "[personnummer]",
                ]
            ]
        )
    }

    @Test func `a report is known by the police's case number though its text must not name it`() {
        let text = """
            Ärendenummer;Datum;Plats;Typ;Text
            5000-K123456-26;2026-10-20;Torget;Klotter;Se 5000-K123456-26

            """
        let masker = Masker().masking(policeCases: true)
        let report = Delivered(Array(text.utf8), masker: masker).reports.first
        #expect(report?.caseNumber == "5000-K123456-26")
        #expect(report?.text == "Se [polisärende]")
    }
}
