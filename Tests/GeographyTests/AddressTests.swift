import Domain
import Testing

@testable import Geography

/// Streets with numbers: twelve squares of 100 m from west to east, the areas A, B and C.
struct AddressTests {
    private let map = TextMap(
        """
        AAAABBBBCCCC
        AAAABBBBCCCC
        AAAABBBBCCCC
        """,
        names: ["A": "Väst", "B": "Mitt", "C": "Öst"]
    )

    /// Storgatan runs east from column 0: number n at column n / 10, even ones 20 m south.
    private func placer(_ numbers: [Int] = [1, 2, 5, 10, 11, 12, 21, 30, 40, 60, 80, 90]) throws
        -> Placer
    {
        let houses = numbers.map {
            map.place(
                "Storgatan \($0)",
                at: ($0 % 2 == 0 ? 1.6 : 1.4, Double($0) / 10),
                kind: "adress"
            )
        }
        let others = [
            map.place("Storgatan 12 B", at: (1.7, 1.25), kind: "adress"),
            map.place("Kyrkogatan 1", at: (0.5, 6.05)), map.place("Kyrkogatan 3", at: (1.2, 6.05)),
            map.place("Kyrkogatan 9", at: (2.8, 6.05)), map.place("Ängsvägen 1", at: (0.2, 0.2)),
            map.place("Ängsvägen 2", at: (0.2, 0.5)),
            map.place("ICA", at: (1.5, 10.5)),
        ]
        return try map.placer(houses + others)
    }

    private func place(_ text: String, _ placer: Placer? = nil) throws -> Placement {
        try (placer ?? self.placer()).place(WrittenPlace(text: text), text: "", home: nil).placement
    }

    private func gap(_ placement: Placement, _ row: Double, _ column: Double) throws -> Double {
        try #require(placement.point).distance(to: TextMap.point(row, column))
    }

    @Test(arguments: [
        ("Storgatan 12", 1.6, 1.2, "Storgatan 12"), ("storgatan 12 b", 1.7, 1.25, "Storgatan 12 B"),
        ("Storgatan 12B, trapphuset", 1.7, 1.25, "Storgatan 12 B"),
        ("utanför Storgatan 12C", 1.6, 1.2, "Storgatan 12 C"),
        ("Storgattan 80", 1.6, 8, "Storgatan 80"),
        ("Kyrkogatan 3", 1.2, 6.05, "Kyrkogatan 3"),
    ])
    func `a house that is known is met to fifteen metres`(
        text: String,
        row: Double,
        column: Double,
        name: String
    ) throws {
        let found = try place(text)
        #expect(try gap(found, row, column) < 8)
        #expect(try #require(found.metres) <= 16)
        #expect(found.place == name)
        #expect(found.method == .address)
    }

    @Test
    func `a house between two on its own side is interpolated, with their distance as uncertainty`()
        throws
    {
        let found = try place("Storgatan 50")
        #expect(try gap(found, 1.6, 5) < 1)
        #expect(try #require(found.metres) > 40)
        #expect(try #require(found.metres) < 75)
        #expect(found.area == "B")
        let odd = try place("Storgatan 15")
        #expect(try gap(odd, 1.4, 1.5) < 1)
    }

    @Test func `a little past the last house the steps go on, far beyond it is the street`() throws
    {
        let near = try place("Storgatan 96")
        #expect(try gap(near, 1.6, 9.6) < 1)
        #expect(try #require(near.metres) > 15)
        let far = try place("Storgatan 250")
        let street = try place("Storgatan")
        #expect(far.areas == street.areas)
        #expect(try #require(street.metres) > 400)
    }

    @Test func `where only the other side is known it is a street's width less sure`() throws {
        let found = try place("Storgatan 3", placer([2, 4]))
        #expect(try gap(found, 1.6, 0.3) < 1)
        #expect(try #require(found.metres) > 30)
    }

    @Test func `a range is all its houses, in their areas`() throws {
        let found = try place("Storgatan 30–50")
        #expect(found.areas.map(\.area).sorted() == ["A", "B"])
        #expect(abs(try #require(found.areas.first { $0.area == "A" }).probability - 0.5) < 0.1)
        #expect(found.place == "Storgatan 30–50")
        #expect(try place("Storgatan 12-10").place == "Storgatan 12")
        #expect(try place("Storgatan 2-9000").place == "Storgatan 2")
    }

    @Test func `a street without a number is shared by its houses`() throws {
        let found = try place("på Storgatan")
        #expect(found.area == "A")
        #expect(Set(found.areas.map(\.area)) == ["A", "B", "C"])
        #expect(found.areas[0].probability > 0.5)
        #expect(found.suggestions.isEmpty)
    }

    @Test(arguments: [
        "hörnet Storgatan/Kyrkogatan", "korsningen Storgatan och Kyrkogatan",
        "Storgatan vid Kyrkogatan",
        "Kyrkogatan x Storgatan", "Storgatan/Kyrkogatan",
    ])
    func `a corner is where the houses of both streets are nearest`(text: String) throws {
        let found = try place(text)
        #expect(try gap(found, 1.4, 6.02) < 40)
        #expect(found.area == "B")
        #expect(found.probability > 0.8)
        #expect(try #require(found.metres) < 80)
    }

    @Test func `streets that do not meet make no corner, and two streets are either`() throws {
        let far = try place("hörnet Kyrkogatan/Ängsvägen")
        #expect(Set(far.areas.map(\.area)) == ["A", "B"])
        let either = try place("Kyrkogatan och Ängsvägen")
        #expect(Set(either.areas.map(\.area)) == ["A", "B"])
    }

    @Test func `streets of one name far apart are distinguished by the number`() throws {
        let twice = try map.placer([
            map.place("Skolgatan 1", at: (0.5, 0.5)), map.place("Skolgatan 9", at: (0.5, 0.9)),
            map.place("Skolgatan 40", at: (2.5, 11.5)),
        ])
        #expect(try place("Skolgatan 40", twice).area == "C")
        #expect(try place("Skolgatan 1", twice).area == "A")
    }

    @Test func `a number before a sentence that begins with another is a house, an hour is none`()
        throws
    {
        #expect(try place("Storgatan 60. 14 ungdomar").place == "Storgatan 60")
        #expect(try place("Storgatan 21.30").place == "Storgatan")
    }

    @Test func `numbers that are no houses leave the street as it is`() throws {
        for text in [
            "Storgatan 0", "Storgatan kl 21", "Storgatan 99999", "Storgatan, 3 personer",
            "Storgatan 21.30", "Storgatan 21:15", "Storgatan 21.00", "12 Storgatan",
        ] {
            #expect(try place(text).place == "Storgatan")
        }
        #expect(try place("Storgatan 12. Två personer").place == "Storgatan 12")
    }

    @Test func `a house is also what people call it, and helps to find its neighbours`() throws {
        var houses = [10, 14].map {
            map.place("Storgatan \($0)", at: (1.6, Double($0) / 10), kind: "adress")
        }
        houses.append(
            map.place("Kyrkogatan 3", at: (1.2, 6.05), aliases: ["Kommunhuset"], kind: "adress")
        )
        let placer = try map.placer(houses)
        #expect(try gap(try place("vid kommunhuset", placer), 1.2, 6.05) < 1)
        #expect(try gap(try place("Kyrkogatan 3", placer), 1.2, 6.05) < 1)
        #expect(try place("Kyrkogatan 5", placer).area == "B")
    }

    @Test func `a house that the gazetteer puts in another area than its point is in doubt`() throws
    {
        let point = map.written(1.5, 1.5)
        let entry = GazetteerEntry(
            name: "Sidogatan 4",
            kind: "adress",
            area: "Öst",
            coordinate: point
        )
        let placer = try map.placer([entry])
        #expect(placer.doubtfulEntries == [entry])
        #expect(try place("Sidogatan 4", placer).area == "C")
    }

    @Test(
        arguments: [
            ("Storgatan 12", "Storgatan", 12, nil), ("Storgatan 12b", "Storgatan", 12, "B"),
            ("Stora gatan 12 b", "Stora gatan", 12, "B"),
            ("S:t Olofs gata 1", "S:t Olofs gata", 1, nil),
        ] as [(String, String, Int, Character?)]
    )
    func `an address is a street, a number and a letter`(
        text: String,
        street: String,
        number: Int,
        letter: Character?
    ) {
        #expect(
            StreetAddress(text) == StreetAddress(street: street, number: number, letter: letter)
        )
    }

    @Test(arguments: [
        "", "12", "Storgatan", "12 B", "Storgatan 0", "Storgatan 12345", "Storgatan -1", "B",
    ])
    func `what lacks street or number is no address`(text: String) {
        #expect(StreetAddress(text) == nil)
    }
}
