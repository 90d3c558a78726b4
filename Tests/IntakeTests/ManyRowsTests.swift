import Domain
import Intake
import Testing

/// Files of many rows.
struct ManyRowsTests {
    @Test func `one bad row in ten thousand waits alone, with its reason`() {
        var text = "Datum;Tid;Plats;Kategori;Beskrivning\n"
        for row in 0..<10_000 {
            let day = row == 6_543 ? "2026-10-99" : "2026-10-\(20 + row % 10)"
            text += "\(day);21:00;Torget;Skadegörelse;Rad \(row)\n"
        }
        let delivered = Delivered(text)
        #expect(delivered.reports.count == 9_999)
        #expect(delivered.quarantined.map(\.line) == [6_545])
        #expect(delivered.quarantined.first?.findings.contains { $0.code == .badTime } == true)
    }
}
