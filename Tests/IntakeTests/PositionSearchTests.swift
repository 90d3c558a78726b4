import Domain
import TestTools
import Testing
import Toolkit

@testable import Intake

/// Positions in texts of any form, beyond the table of `ReadingTruth/places.json`.
struct PositionSearchTests {
    private func outcome(_ text: String, isPlace: Bool = true) -> PositionSearch.Outcome {
        var text = text
        guard text.withUTF8(PositionSearch.mayHold) else { return .none }
        return PositionSearch.outcome(of: text, isPlace: isPlace)
    }

    private func isNear(_ outcome: PositionSearch.Outcome, _ north: Double, _ east: Double) -> Bool
    {
        guard case .position(let read) = outcome else { return false }
        let unit = read.east < 1000 ? 1e-4 : 2
        return abs(read.north - north) < unit && abs(read.east - east) < unit
    }

    @Test(arguments: [
        "58.2837 N 11.4361 O", "58,2837° nord 11,4361° öst", "(58.2837 | 11.4361)",
        "N58°17.022' E011°26.166'", "58 grader 17,022 minuter N, 11 grader 26,166 minuter Ö",
        "+58.2837+011.4361/", "58.2837\n11.4361", "lat 58.2837 long 11.4361 ungefär",
        "mellan 58.2837, 11.4361 och vägen", "58.2837 och 11.4361", "Pos: 11.4361E / 58.2837N",
        "SRID=4326;POINT(11.4361 58.2837)", "POINT ZM (11.4361 58.2837 3 4)",
        "point(58.2837 11.4361)",
        "geo:58.2837,11.4361,12;u=5", "GEO:58.2837,11.4361", #"{"lat":58.2837,"lng":11.4361}"#,
        "58.2837-11.4361",
        "https://www.openstreetmap.org/#map=17/58.2837/11.4361",
        "https://www.openstreetmap.org/?mlat=58.2837&mlon=11.4361#map=17/58.2900/11.4500",
        "https://www.google.com/maps/dir//58.2837,11.4361/@58.29,11.45,14z",
        "https://www.google.com/maps/search/58.2837,+11.4361?entry=tts",
        "https://maps.google.com/?ll=58.2900,11.4500&q=58.2837,11.4361",
        "https://maps.google.com/maps?saddr=58.1,11.1111&daddr=58.2837,11.4361",
        "https://www.bing.com/maps?cp=58.29~11.45&sp=point.58.2837_11.4361_Torget",
        "https://www.hitta.se/kartan!~58.2837,11.4361,16z/tr!i=abc",
        "www.hitta.se/kartan!~58.2837,11.4361,16z",
        "https://maps.apple.com/place?coordinate=58.2837,11.4361&name=Torget",
        "https://maps.apple.com/?ll=58.2900,11.4500&q=58.2837,11.4361",
        "https://wego.here.com/?map=58.2837,11.4361,15,normal",
        "https://karta.provstad.se/?center=58.2837,11.4361&zoom=5",
        "Se https://www.google.com/maps/@58.2837,11.4361,17z, bakom huset",
        "https://www.google.com/maps/place/58.2837%C2%B0N+11.4361%C2%B0E",
    ])
    func `a position is read in every form`(text: String) {
        #expect(isNear(outcome(text), 58.2837, 11.4361), "\(outcome(text))")
    }

    @Test(arguments: [
        "N=6461000 E=312000", "6461000 N, 312000 E", "6 461 000, 312 000",
        "EPSG:3006 312000 6461000",
        "SWEREF 99 TM (N,E): 6461000, 312000", "vid 6461000 312000 nära bron", "6461000.4/312000.2",
        "SRID=3006;POINT(312000 6461000)", "https://karta.x.se/#e=312000&n=6461000&z=4",
        "6461000,312000", "312000,6461000", "koordinat: 6461000-312000",
    ])
    func `metres are read in every form`(text: String) {
        #expect(isNear(outcome(text), 6_461_000, 312_000), "\(outcome(text))")
    }

    @Test(arguments: [
        ("SWEREF 99 13 30: 6461000, 112000", 3008), ("sweref991330 6461000 112000", 3008),
        ("RT 90 5 gon V 6461000 1271719", 3020), ("RT90 7,5 gon v: 6461000 1271719", 3019),
        ("EPSG:3009 6461000 112000", 3009), ("SRID=3010;POINT(112000 6461000)", 3010),
    ])
    func `a system that is named is kept`(text: String, number: Int) {
        guard case .position(let read) = outcome(text) else {
            Issue.record("\(outcome(text))")
            return
        }
        #expect(read.system == CoordinateSystem(rawValue: number))
    }

    @Test(arguments: [
        "Storgatan 12", "ca 21.30–23.15", "tel 070-174 06 05", "2026-10-20 21:30", "Rum 58.27",
        "58 kr och 11 öre", "pris 58,50 och 11,90 kr", "buss 58 mot 11", "Väg 2345+678",
        "Berga 12:345", "1,500 kr", "och/eller", "https://nyheter.se/artikel/12345",
        "10 000 kr", "Kungsgatan 12+14", "poängpromenaden", "0708-20 58 27", "nr 6 och 7",
    ])
    func `other numbers and links are no positions`(text: String) {
        #expect(outcome(text, isPlace: false) == .none)
    }

    @Test(arguments: [
        "58.2837", "N 58.2837", "lat 58.2837", "58.2837 S, 11.4361 W", "48.8566, 2.3522",
        "58.2837, -11.4361", "POINT(58.2837)",
        "58.2837°N 11.4361°W", "S58.2837 E11.4361", "POINT EMPTY", "91.2345, 200.1234",
    ])
    func `half a position, or one abroad, is not passed over in a column for places`(text: String) {
        #expect(outcome(text) == .unusable)
    }

    @Test(arguments: ["0, 0", "0.0 0.0", "0,0", "geo:0,0", "POINT(0 0)", "lat 0.0 lon 0.0"])
    func `zeros are no place`(text: String) {
        #expect(outcome(text) == .zero)
    }

    @Test(arguments: [
        ("https://maps.app.goo.gl/Zz98", "maps.app.goo.gl"), ("goo.gl/maps/QwErTy", "goo.gl/maps"),
        ("///prova.lampa.sten", "what3words"), ("w3w prova.lampa.sten", "what3words"),
        ("https://www.google.com/maps/place/Gamla+torget", "google.com/maps"),
        ("https://www.google.com/maps/dir/Hemma/Borta/@58.2837,11.4361,12z", "google.com/maps"),
        ("https://www.openstreetmap.org/node/123", "openstreetmap.org"),
        ("https://kartor.eniro.se/m/aBcDe", "eniro.se"),
        ("https://plus.codes/7CCC+RR", "plus.codes"),
    ])
    func `what only a service knows is told by its name`(text: String, service: String) {
        #expect(outcome(text, isPlace: false) == .unread(hint: service))
    }

    @Test func `several places in one text are none, two forms of one place are it`() {
        let two = "från 58.2837, 11.4361 till 58.2937, 11.4461"
        #expect(outcome(two) == .unread(hint: nil))
        #expect(isNear(outcome("58.2837, 11.4361 (58.28371 11.43612)"), 58.2837, 11.4361))
        #expect(isNear(outcome("58.2837, 11.4361 (6461000, 312000)"), 6_461_000, 312_000))
    }

    @Test(arguments: [
        ("58.2837, 11.4361", 11.14), ("58.28, 11.44", 1114), ("58.28371, 11.44", 1.114),
        ("58°17'1\"N 11°26'10\"E", 30.94), ("58°17'N 11°26'E", 1857), ("6461000, 312000", 1),
        ("geo:58.2837,11.4361;u=35", 35), ("9FCH7CCC+RR", 13.925),
        ("https://www.google.com/maps/@58.2837,11.4361,17z", 100),
    ])
    func `a position is as exact as it is written`(text: String, metres: Double) {
        guard case .position(let read) = outcome(text) else {
            Issue.record("\(outcome(text))")
            return
        }
        #expect(abs((read.metres ?? 0) - metres) < 0.01 * metres)
    }

    @Test func `a description of a survey answer is not searched`() {
        var map = ColumnMap()
        map.isSurvey = true
        let text = "Datum;Trygghet;Text\n2026-10-19;Otryggt;vid 58.2837, 11.4361\n"
        let delivered = Delivered(text, .plain(map: map))
        #expect(delivered.reports.allSatisfy { $0.place.coordinate == nil })
    }

    /// Every way to write degrees, with every order and separator, of points all over Sweden.
    @Test(arguments: [UInt64(14), 2026])
    func `any point in any spelling is read within its precision`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<400 {
            let north = 55.3 + Double(random.next() % 13_000_000) / 1e6
            let east = 10.6 + Double(random.next() % 13_000_000) / 1e6
            for text in Self.spellings(north, east) {
                guard case .position(let read) = outcome(text, isPlace: true) else {
                    Issue.record("\(text): \(outcome(text))")
                    continue
                }
                let step = (read.metres ?? 0) / 111_400 + 1e-9
                #expect(abs(read.north - north) <= step && abs(read.east - east) <= step, "\(text)")
            }
        }
    }

    private static func spellings(_ north: Double, _ east: Double) -> [String] {
        let (lat, lon) = (fixed(north, 5), fixed(east, 5))
        let comma = { (text: String) in text.replacing(".", with: ",") }
        let (latMinutes, lonMinutes) = (minutes(north), minutes(east))
        return [
            "\(lat), \(lon)", "\(comma(lat)) \(comma(lon))", "\(comma(lat));\(comma(lon))",
            "\(lon) \(lat)", "\(lat)N \(lon)E", "E\(lon) N\(lat)", "lat: \(lat) lon: \(lon)",
            "vid \(lat), \(lon) ungefär", "POINT(\(lon) \(lat))", "geo:\(lat),\(lon)?z=3",
            "https://www.openstreetmap.org/?mlat=\(lat)&mlon=\(lon)#map=9/\(lat)/\(lon)",
            "https://maps.google.com/?q=\(lat)%2C\(lon)", "N \(latMinutes) E \(lonMinutes)",
            "\(latMinutes)N, \(lonMinutes)Ö", "[\(lon),\(lat)]",
        ]
    }

    private static func minutes(_ degrees: Double) -> String {
        let whole = Int(degrees)
        let rest = (degrees - Double(whole)) * 60
        // Rounding may not make 60 minutes of less.
        return "\(whole)° \(fixed(min(rest, 59.9994), 3))' "
    }

    private static func fixed(_ number: Double, _ decimals: Int) -> String {
        let scale = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
        let digits = String(Int((number * scale).rounded()))
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        return "\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
    }
}
