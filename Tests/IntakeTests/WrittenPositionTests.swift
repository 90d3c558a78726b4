import Domain
import Testing

@testable import Intake

struct WrittenPositionTests {
    @Test(arguments: [
        "58.2837, 11.4361", "58,2837, 11,4361", "58,2837; 11,4361", "58,2837 11,4361",
        "58,2837,11,4361", "58.2837,11.4361", "(58.2837, 11.4361)", "58,2837° N, 11,4361° Ö",
        "58.2837N 11.4361E", "N58.2837 E11.4361", "lat: 58.2837, long: 11.4361",
        "11.4361E 58.2837N", "Ö 11,4361 N 58,2837", "58°17'1.32\"N 11°26'9.96\"E",
        "58 17 1,32 11 26 9,96", "N 58° 17.022' E 11° 26.166'", "58° 17,022′ N, 11° 26,166′ Ö",
        "WGS84 58.2837, 11.4361", "58.2837/11.4361", "58.2837\u{A0}11.4361",
    ])
    func `degrees are read as people write them`(text: String) throws {
        let pair = try #require(WrittenPosition(text)).pair
        #expect(abs(pair.north - 58.2837) < 1e-9)
        #expect(abs(pair.east - 11.4361) < 1e-9)
    }

    @Test(arguments: [
        "6461000 312000", "6 461 000 312 000", "6461000, 312000", "6461000.0;312000.0",
        "N 6461000 E 312000", "E312000 N6461000", "X: 6461000 Y: 312000",
        "6\u{A0}461\u{A0}000, 312\u{A0}000", "SWEREF 99 TM 6461000, 312000",
        "6 461 000,0 312 000,0",
    ])
    func `metres are read with spaces, letters and the name of their system`(text: String) throws {
        #expect(try #require(WrittenPosition(text)).pair == (6_461_000, 312_000))
    }

    @Test func `a position without letters keeps its order`() throws {
        #expect(try #require(WrittenPosition("11.4361 58.2837")).pair == (11.4361, 58.2837))
        #expect(try #require(WrittenPosition("312000 6461000")).pair == (312_000, 6_461_000))
        #expect(try #require(WrittenPosition("6461000 1271719")).pair == (6_461_000, 1_271_719))
    }

    @Test(arguments: ["0, 0", "0.0;0.0", "0 0", "0, 11.4361", "0,0 0,0", "N 0 E 0", "58.2837, 0"])
    func `a zero marks a missing position`(text: String) throws {
        let position = try #require(WrittenPosition(text))
        #expect(!position.isInSweden)
        #expect(position.pair.north == 0 || position.pair.east == 0)
    }

    @Test(arguments: [
        "", ",", "58.2837", "58, 11", "-58.2837, 11.4361", "58.2837S 11.4361E", "58.2837 -11.4361",
        "58.2837W 11.4361N", "58.2837N 11.4361N", "48.8566, 2.3522", "120.5, 11.4361",
        "58°77'1\"N 11°26'10\"E", "58.5°17'N 11°26'E", "2026-10-19 21.30", "Storgatan 12",
        "070-123 45 67", "58.2837, 11.4361, 12", "99999999999999999999 3", "58..2837, 11.4361",
        "vid 58.2837, 11.4361 ungefär", "°°", "--5 --5",
    ])
    func `a text that is no position in Sweden is not read as one`(text: String) {
        #expect(WrittenPosition(text) == nil)
    }

    @Test func `a long cell is no position, and is not split in every way`() {
        let cell = String(repeating: "1 ", count: 50_000)
        let took = ContinuousClock().measure { #expect(WrittenPosition(cell) == nil) }
        #expect(took < .seconds(1))
    }

    @Test(arguments: [
        ("58.2837", 58.2837), ("58,2837° N", 58.2837), ("N 58°17'1.32\"", 58.2837),
        ("11 26 9,96 Ö", 11.4361), ("6 461 000", 6_461_000), ("0", 0), ("-11.4", -11.4),
    ])
    func `one axis is read in a cell of its own`(text: String, value: Double) throws {
        #expect(abs(try #require(WrittenPosition.axis(text)).value - value) < 1e-9)
    }

    @Test(arguments: ["", "norr", "58°77'", "12 S", "1e999"])
    func `a text that is no number on an axis is rejected`(text: String) {
        #expect(WrittenPosition.axis(text) == nil)
    }

    @Test
    func `a zero in columns or in one cell is a missing position, and the row is kept`() {
        for table in [
            "Datum;Lat;Lon;Text\n2026-10-19;0;0;Bråk\n",
            "Datum;Lat;Lon;Text\n2026-10-19;0,0;11,4361;Bråk\n",
            "Datum;Koordinater;Text\n2026-10-19;0, 0;Bråk\n",
        ] {
            let delivered = Delivered(table)
            #expect(delivered.reports.map(\.place.coordinate) == [nil])
            #expect(delivered.codes == [.zeroCoordinate])
        }
    }

    @Test func `one column may hold the whole position`() {
        let table = "Datum;Lat;Lon;Text\n2026-10-19;58,2837, 11,4361;;Bråk\n"
        let pair = WrittenCoordinate(north: 58.2837, east: 11.4361, metres: 11.14)
        #expect(Delivered(table).reports.map(\.place.coordinate) == [pair])
    }
}
