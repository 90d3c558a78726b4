import Domain
import Intake
import Testing

/// Several incidents in one row, split by the column map.
struct SplitTests {
    private let categories = [
        Category(id: "skadegorelse", name: "Skadegörelse", aliases: ["klotter"]),
        Category(id: "brak", name: "Bråk"),
        Category(id: "skrap", name: "Nedskräpning"),
    ]

    private func read(_ text: String, _ split: RowSplit?) -> Delivered {
        let map = ColumnMap(
            headings: [.category: ["Händelse 1"], .place: ["Plats 1"]],
            split: split
        )
        return Delivered(
            text,
            .plain(categories: categories, map: split == nil ? ColumnMap() : map)
        )
    }

    private let log = RowSplit.cell(column: "Anteckningar", separator: ";")

    @Test func `a night's log becomes one report for each clock, after midnight on the next day`() {
        let night = read(
            """
            Datum;Anteckningar
            2026-10-19;"22.10 klotter vid torget; 23.40 bråk utanför Coop; kl. 00.30 klotter igen"

            """,
            log
        )
        #expect(night.reports.map(\.category) == ["skadegorelse", "brak", "skadegorelse"])
        #expect(
            night.reports.map(\.time.start) == [
                at("2026-10-19 22.10"), at("2026-10-19 23.40"), at("2026-10-20 0.30"),
            ]
        )
        #expect(night.reports.map(\.text)[1] == "23.40 bråk utanför Coop")
        #expect(night.reports.map(\.part) == [1, 2, 3])
        #expect(Set(night.reports.map(\.line)) == [2])
        #expect(night.rows.count == 1 && night.codes == [])
    }

    @Test func `a piece with neither clock nor category continues the one before it`() {
        let night = read(
            "Datum;Anteckningar\n2026-10-19;\"22.10 klotter; polisen kom; 23.40 något annat\"\n",
            log
        )
        #expect(night.reports.map(\.text) == ["22.10 klotter; polisen kom", "23.40 något annat"])
    }

    @Test func `several categories in one cell share the rest of the row`() {
        let split = RowSplit.cell(column: "Kategori", separator: ",")
        let row = read(
            "Datum;Tid;Kategori;Text\n2026-10-19;21.30;\"Klotter, Nedskräpning, Okänt\";Vid torget\n",
            split
        )
        #expect(row.reports.map(\.category) == ["skadegorelse", "skrap", nil])
        #expect(Set(row.reports.map(\.time.start)) == [at("2026-10-19 21.30")])
        #expect(Set(row.reports.map(\.text)) == ["Vid torget"])
        #expect(row.codes == [.missingCategory])
    }

    @Test func `each filled group of repeated columns becomes a report`() {
        let split = RowSplit.groups([
            ["Händelse 1", "Plats 1"], ["Händelse 2", "Plats 2"], ["Händelse 3", "Plats 3"],
        ])
        let rows = read(
            """
            Datum;Händelse 1;Plats 1;Händelse 2;Plats 2;Händelse 3;Plats 3
            2026-10-19;Klotter;Torget;Bråk;Coop;;
            2026-10-20;;;;;Bråk;Hamnen

            """,
            split
        )
        #expect(rows.reports.map(\.category) == ["skadegorelse", "brak", "brak"])
        #expect(rows.reports.map(\.place.text) == ["Torget", "Coop", "Hamnen"])
        #expect(rows.reports.map(\.part) == [1, 2, nil])
        #expect(rows.rows.count == 2)
    }

    @Test func `groups may have the same headings`() {
        let context = DeliveryContext.plain(
            categories: categories,
            map: ColumnMap(split: .groups([["Händelse", "Plats"], ["Händelse", "Plats"]]))
        )
        let rows = Delivered(
            "Datum;Händelse;Plats;Händelse;Plats\n2026-10-19;Klotter;Torget;Bråk;Coop\n",
            context
        )
        #expect(rows.reports.map(\.category) == ["skadegorelse", "brak"])
        #expect(rows.reports.map(\.place.text) == ["Torget", "Coop"])
    }

    @Test func `a row with one unreadable part is quarantined as a whole`() {
        let rows = read("Datum;Anteckningar\nsnart;\"22.10 klotter; 23.40 bråk\"\n", log)
        #expect(rows.reports.isEmpty && rows.quarantined.count == 1)
        #expect(rows.rows[0].findings.contains { $0.severity == .error && $0.code == .badTime })
    }

    @Test func `several clocks without the separator are a finding, a range of hours is not`() {
        let rows = read(
            "Datum;Anteckningar\n2026-10-19;22.10 klotter 23.40 bråk\n2026-10-20;22.10-22.30 bråk\n",
            log
        )
        #expect(rows.rows.map { $0.findings.map(\.code) } == [[.unsplitRow], []])
    }

    @Test func `a heading that the setting names and the file lacks is a finding`() {
        let rows = read("Datum;Tid;Text\n2026-10-19;22.10;Klotter; bråk\n", log)
        #expect(rows.summary.findings.contains { $0.column == "Anteckningar" })
        #expect(rows.reports.count == 1)
    }

    @Test func `without the setting a row is one report`() {
        let rows = read("Datum;Anteckningar\n2026-10-19;\"22.10 klotter; 23.40 bråk\"\n", nil)
        #expect(rows.reports.count == 1 && rows.reports[0].part == nil)
    }
}
