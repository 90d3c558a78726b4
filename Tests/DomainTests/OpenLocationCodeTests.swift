import Domain
import Testing

/// Values of the reference implementation's own tests (google/open-location-code, test_data).
struct OpenLocationCodeTests {
    @Test(arguments: [
        ("7FG49QCJ+2VX", 20.3701125, 2.782234375), ("7FG49QCJ+2V", 20.3700625, 2.7821875),
        ("8FVC2222+22", 47.0000625, 8.0000625), ("4VCPPQGP+Q9", -41.2730625, 174.7859375),
        ("9fch7ccc+rr", 58.2720625, 11.4220625),
    ])
    func `a full code is the middle of its cell`(code: String, north: Double, east: Double) throws {
        let centre = try #require(OpenLocationCode(code)?.centre)
        #expect(abs(centre.latitude - north) < 1e-7)
        #expect(abs(centre.longitude - east) < 1e-7)
    }

    @Test(arguments: [
        ("9QCJ+2VX", 51.3701125, -1.217765625), ("9QCJ+2VX", 51.6, -1.4),
        ("3W9QCJ+2VX", 55.0, 4.0),
    ])
    func `a short code is read near a reference`(
        code: String,
        north: Double,
        east: Double
    ) throws {
        let short = try #require(OpenLocationCode(code))
        let centre = short.centre(near: Coordinate(latitude: north, longitude: east))
        #expect(short.isShort)
        #expect(abs(centre.latitude - 51.3701125) < 1e-7)
        #expect(abs(centre.longitude + 1.217765625) < 1e-7)
    }

    @Test func `a cell of ten digits is 14 metres, one of eleven less than three`() throws {
        #expect(abs(try #require(OpenLocationCode("9FCH7CCC+RR")).metres - 13.9) < 0.1)
        #expect(try #require(OpenLocationCode("9FCH7CCC+RRX")).metres < 3)
    }

    @Test(arguments: [
        "", "+", "12+14", "7A+7B", "9FCH7CCC+R", "9FCH7CCC", "9FCH7CC+RR", "9FCH7C00+",
        "XFCH7CCC+RR",
        "9FCH7CCA+RR", "9FCH7CCC+RR+RR", "9FCH7CÅC+RR",
    ])
    func `other texts are no codes`(text: String) {
        #expect(OpenLocationCode(text) == nil)
    }

    @Test func `codes are found among words`() {
        let text = "bakom kiosken (9FCH7CCC+RR), 7CCC+RR Lysekil; Kungsgatan 12+14"
        let found = OpenLocationCode.codes(in: text)
        #expect(found.map { String(text[$0.range]) } == ["9FCH7CCC+RR", "7CCC+RR"])
    }
}
