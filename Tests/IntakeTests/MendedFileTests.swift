import Domain
import Intake
import Testing

/// Reading of a quarantine file that staff have mended.
struct MendedFileTests {
    private static let heading = "karantän-id;rad;fil;fel;åtgärd;Datum;Plats;Händelse\n"

    @Test func `the quarantine's columns are removed, and the row refers to the id`() throws {
        let read = Delivered(Self.heading + "k1;7;v43.csv;Tiden;;2026-10-20;Torget;Klotter\n")
        let row = try #require(read.rows.first)
        #expect(row.mends == MendedRow(id: "k1"))
        #expect(row.cells == ["2026-10-20", "Torget", "Klotter"])
        #expect(read.reports.first?.place.text == "Torget")
    }

    @Test func `the columns may be anywhere, and some may be missing`() throws {
        let read = Delivered("Datum;Plats;Händelse;KARANTÄN-ID;Åtgärd\n2026-10-20;T;K;k1;Stryk\n")
        #expect(read.rows.first?.mends == MendedRow(id: "k1", isStruck: true))
        #expect(read.rows.first?.cells == ["2026-10-20", "T", "K"])
    }

    @Test func `a reporter's own column Fel is kept`() throws {
        let read = Delivered(
            "karantän-id;rad;fil;Datum;Plats;Fel\nk1;2;a.csv;2026-10-20;T;Trasig\n"
        )
        #expect(read.rows.first?.cells == ["2026-10-20", "T", "Trasig"])
    }

    @Test func `a cell guarded against formulas is restored`() throws {
        let read = Delivered(Self.heading + "k1;;;;;2026-10-20;'-5 grader;'=1\n")
        #expect(read.rows.first?.cells == ["2026-10-20", "-5 grader", "=1"])
    }

    @Test func `a row without an id is an ordinary row, and a blank one none`() {
        let read = Delivered(Self.heading + ";;;;;2026-10-20;Torget;Klotter\n;;;;;;;\n")
        #expect(read.rows.map(\.mends) == [nil])
    }

    @Test func `a row is read by the days of its original delivery`() {
        var context = DeliveryContext.plain()
        context.origins = ["k1": RowOrigin(days: nil, period: fortnight)]
        let text = "karantän-id;Datum;Plats;Händelse\nk1;;Torget;Klotter\nk2;;Torget;Klotter\n"
        let read = Delivered(text, context)
        #expect(read.reports.map(\.time) == [fortnight.span])
        #expect(read.quarantined.map(\.mends) == [MendedRow(id: "k2")])
    }

    @Test func `unknown headings are found by the id column`() {
        let read = Delivered("karantän-id;rad;fil;fel;åtgärd;xx;yy\nk1;2;a.csv;Fel;;1;2\n")
        #expect(read.rows.first?.mends?.id == "k1")
        #expect(read.quarantined.count == 1)
    }
}
