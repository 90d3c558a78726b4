import Domain
import Foundation
import Intake
import Testing
import Toolkit

struct MaskerTests {
    private let masker = Masker(keeping: [
        "Karl Johans torg", "Maria kyrka", "Åsa", "Anna Provsson park",
    ])

    @Test(arguments: [
        "19850101-1234", "850101-1234", "850101+1234", "8501011234", "198501011234",
        "850101 1234", "19850101 - 1234", "850101–1234", "850101\u{2011}1234", "1985-01-01-1234",
        "85-01-01-1234", "１９８５０１０１－１２３４", "850161-1234", "850160-1234", "850061-1234",
        "850101-T123", "19850101T123", "850101T123", "20120229-9999",
        "811228.9874", "19850101.1234", "850101/1234", "850101-12 34", "19850101-12 34",
        "850101-TF12", "19850101-TF12",
        "1985-01-01 1234", "1985-01-01-T123", "850101-t123", "850101—1234", "850101−1234",
        "850101\u{A0}1234", "850101     1234", "20210305-1237", "850101\u{AD}1234",
        "121212_1212", "820922_7183", "19 850101-1234", "85.01.01-1236", "1985/01/01-1236",
        "2103051237", "20210305 1237", "202103051237", "8501011234.0", "85\u{200B}0101-1234",
    ])
    func `a personnummer is masked in every spelling, right or wrong`(number: String) {
        let masked = masker.mask("Pojken (\(number)) sprang.")
        #expect(masked.text == "Pojken ([personnummer]) sprang.")
        #expect(masked.counts == [.personalNumber: 1])
    }

    @Test(arguments: [
        "070-1740605", "070-174 06 05", "0701740605", "070 174 06 05", "0701-74 06 05",
        "+46 70 174 06 05", "+46701740605", "+46 (0)70-174 06 05", "0046701740605",
        "0523-61 30 00", "0523-613000", "(0523) 61 30 00", "08-123 456 78", "08 12 34 56 78",
    ])
    func `a phone number is masked in every spelling`(number: String) {
        #expect(masker.mask("Ring \(number) nu").text.contains("[telefon]"))
        #expect(!masker.mask("Ring \(number) nu").text.contains { $0.isNumber })
    }

    @Test(arguments: [
        "0046701234567 08-123 456", "08-123 456 08-123 456", "+46 8 123 456, 070-174 06 05",
        "0701740605 08 123 456 78",
    ])
    func `each of two phone numbers is masked whole`(numbers: String) {
        let masked = masker.mask("Ring \(numbers) nu")
        #expect(masked.counts == [.phone: 2])
        #expect(!masked.text.contains { $0.isNumber })
    }

    @Test(arguments: [
        ("tel: 707767612", "tel: [telefon]"), ("mobil 73-987 65 43", "mobil [telefon]"),
        ("ring 46-8-46500490", "ring [telefon]"), ("Tel.nr 980319297.0", "Tel.nr [telefon]"),
        ("46701740676", "[telefon]"), ("(070)1740651 nu", "[telefon] nu"),
        ("p-nr: 103123097", "p-nr: [personnummer]"),
        ("personnummer är 12139614", "personnummer är [personnummer]"),
        ("objekt 707767612", "objekt 707767612"), ("ring 114 14", "ring 114 14"),
        ("objekt 103123097", "objekt 103123097"), ("+44 7700 900123", "[telefon]"),
    ])
    func `a word before a number says what a spreadsheet took from it`(
        text: String,
        expected: String
    ) {
        #expect(masker.mask(text).text == expected)
    }

    @Test func `the police's case numbers are masked where the municipality says so`() {
        let strict = masker.masking(policeCases: true)
        for number in ["5000-K123456-25", "K-5000-123456-25", "K 701740-26", "0300-k70174-26"] {
            #expect(masker.mask("Anmälan \(number) gjord").counts.isEmpty)
            #expect(strict.mask("Anmälan \(number) gjord").text == "Anmälan [polisärende] gjord")
        }
        #expect(strict.mask("K-märkt hus, K 12-26").counts.isEmpty)
    }

    @Test func `a cell is masked as what its column holds`() {
        #expect(masker.mask("202103051237", in: .times).counts.isEmpty)
        #expect(masker.mask("mån 210305 1237", in: .times).counts.isEmpty)
        for name in ["20210305-1237.csv", "vakt 210305_1237.csv", "export_202103051237.csv"] {
            #expect(masker.mask(name, in: .fileName).counts.isEmpty)
        }
        #expect(
            masker.mask("elev 20100101-1236.csv", in: .fileName).text == "elev [personnummer].csv"
        )
        #expect(masker.mask("707767612", in: .phones).text == "[telefon]")
        #expect(masker.mask("103123097", in: .personalNumbers).text == "[personnummer]")
        #expect(masker.mask("707767612").counts.isEmpty)
    }

    @Test(arguments: [
        ("Bil ABC 123 stod", "Bil [regnr] stod"), ("Bil ABC12D", "Bil [regnr]"),
        ("moped ABC-123.", "moped [regnr]."), ("AB 123 C", "[regnr]"),
        ("mejla anna.svensson85@example.com, tack", "mejla [e-post], tack"),
        ("åsa@exempel.se", "[e-post]"), ("bil abc123 stod", "bil [regnr] stod"),
        ("bil abc12d", "bil [regnr]"), ("abc123@exempel.se", "[e-post]"),
        ("skriv anna.provsson (at) exempel.se, tack", "skriv [e-post], tack"),
        ("anna[AT]exempel.se", "[e-post]"),
    ])
    func `plates and addresses are masked`(text: String, expected: String) {
        #expect(masker.mask(text).text == expected)
    }

    @Test(arguments: [
        ("Kevin slog", "[namn] slog"), ("Kevins moped", "[namn] moped"),
        ("såg Anna-Karin von Testberg där", "såg [namn] där"),
        ("eleven Xerxes hotades", "eleven [namn] hotades"), ("herr Provsson", "herr [namn]"),
        ("familjen Andersson klagar", "familjen [namn] klagar"), ("Sten Testberg", "[namn]"),
        ("Åke och Östen", "[namn] och [namn]"), ("MOHAMED såg", "[namn] såg"),
        ("Ring Kalle Svensson nu", "Ring [namn] nu"), ("av Xerxes Provsson", "av [namn]"),
        ("Ring Svensson nu", "Ring [namn] nu"), ("Familjen Andersson", "Familjen [namn]"),
        ("anna andersson slog", "[namn] slog"), ("såg anna maria lindberg där", "såg [namn] där"),
        ("ring provsson", "ring [namn]"), ("kevin slog", "[namn] slog"),
        ("killen heter besnik", "killen heter [namn]"), ("min granne rune", "min granne [namn]"),
        ("heter tydligen Xerxia", "heter tydligen [namn]"), ("R. Hallberg", "[namn]"),
        ("Kevin, Xalva och Xylva", "[namn], [namn] och [namn]"), ("Mvh Xerxia", "Mvh [namn]"),
        ("c/o provsson", "c/o [namn]"), ("sade att Xerxia slog", "sade att [namn] slog"),
        ("Kevin och hans bror", "[namn] och hans bror"), ("Klas moped", "[namn] moped"),
        ("Per-Erik slog", "[namn] slog"), ("såg Bo-Inge där", "såg [namn] där"),
        ("Stig-Björns garage", "[namn] garage"), ("Ros-Marie Provsson", "[namn]"),
        ("Maj‑Britt såg", "[namn] såg"), ("Per–Erik såg", "[namn] såg"),
        ("Per\u{AD}-Erik såg", "[namn] såg"), ("Per-A\u{30A}ke såg", "[namn] såg"),
        ("per-erik slog", "[namn] slog"), ("Xyl-Britt slog", "[namn] slog"),
        ("PER-ERIK slog", "[namn] slog"),
        ("Kevin och mina elever", "[namn] och mina elever"), ("Hans Andersson", "[namn]"),
    ])
    func `names are masked by list, ending or title`(text: String, expected: String) {
        #expect(masker.mask(text).text == expected)
    }

    @Test(arguments: [
        ("Storgatan 12 lgh 1103", "Storgatan 12 [bostad]"),
        ("Storgatan 12 B, 3 tr", "Storgatan 12 B, [bostad]"),
        ("Storgatan 12, två trappor", "Storgatan 12, [bostad]"),
        ("Storgatan 12, dörr 4", "Storgatan 12, [bostad]"), ("lgh nr 1103", "[bostad]"),
        ("bor på Storgatan 12 B i Lysekil", "bor på Storgatan [bostad] i Lysekil"),
        ("gick 3 trappor upp", "gick 3 trappor upp"), ("dörr 4 var öppen", "dörr 4 var öppen"),
        ("brand på Storgatan 12", "brand på Storgatan 12"), ("killen på 3B", "killen på [bostad]"),
        ("eleverna i 3B", "eleverna i 3B"),
    ])
    func `of an address the street is kept, and the parts that identify a home are masked`(
        text: String,
        expected: String
    ) {
        #expect(masker.mask(text).text == expected)
    }

    @Test(arguments: [
        ("regnr MAMMA1", "regnr [regnr]"), ("reg.nr: KUNGEN", "reg.nr: [regnr]"),
        ("bilen abc 123 stod", "bilen [regnr] stod"), ("regnr saknas", "regnr saknas"),
        ("bil vid torget", "bil vid torget"),
    ])
    func `a plate is recognised by the word before it`(text: String, expected: String) {
        #expect(masker.mask(text).text == expected)
    }

    @Test(arguments: [
        "2103051238", "kl. 2103051237", "klockan 20210305 1237", "261019 2130",
        "kl. 201910192130", "2019-10-14--2019-10-27", "2019-10-14 - 2019-10-27",
        "2019-10-14/2019-10-27", "2010-10-14 2130-2330", "201910142130-201910150200",
        "20210305_1238", "IMG_20261019_2130.jpg", "0730-1600 12", "08.30-17", "08-17 10-14",
        "08.10.2026", "08.10.26 21.30", "v. 08-09 2026", "011.4356100 058.2741000",
        "SN-0735-0231-30", "5000-K070174-26", "K 0701740-26", "stulen mobil 2026-10-20 21.30",
        "Jan-Maj", "Maj-Juni", "Tis-Tor", "08 30-09 15", "321012.1234 6459123.5",
        "ärende 8501011234",
        "ärende 0123456789", "OCH 200", "bor i 3 hus",
        "2026-10-19 21:30", "20261019 2130", "202610192130", "261019 2130", "20261019213000",
        "2026-10-19T21:30:00+02:00", "58.274123456789", "58.27412, 11.43561", "6459123 321456",
        "K-5000-123456-26", "5000-K1234-26", "A2026-001234", "kl. 21.30–23.00", "08.00-16.00",
        "buss 841 och 50", "12 500 kr", "SEK 500", "Storgatan 12", "v. 43-44", "112, 11414, 1177",
        "19/10-26", "10-12 personer", "2026-08-10 12 30 45", "RUM 204", "20261019.2130",
        "321456.1234", "6459123.1234",
        "20261019-21 30", "19/10/26 2130",
        "Sten kastades mot Hans hus", "Karl Johans torg", "Maria kyrka", "Åsa", "Karl Johansgatan",
        "Anna Lindhs plats", "Björnparken", "Perrongen", "Stenkastning", "ICA Kvantum",
        "Polisen kom", "rum204 och sal101", "kom 112 gånger", "covid19", "nya bilar 123", "abc1234",
        "anderssons gata", "såg en lind på ett berg", "(attans)", "anna provsson park",
        "karl johans torg", "i klass 5A", "Klass 7B", "KLASS 7B", "Väktare Nr 17",
        "Karl Gustav-skolan",
    ])
    func `similar texts that are no person data are kept`(text: String) {
        let masked = masker.mask("Vid \(text), sen")
        #expect(masked.text == "Vid \(text), sen")
        #expect(masked.counts.isEmpty)
    }

    @Test func `numbers in cells between commas are masked, decimals are not`() {
        let masked = masker.mask("2026-10-19,850101-1234,5,8501011234,58,2741012345,070-1740605")
        #expect(
            masked.text == "2026-10-19,[personnummer],5,[personnummer],58,2741012345,[telefon]"
        )
    }

    @Test func `several matches in one text are each masked and counted`() {
        let masked = masker.mask(
            "Eleven Johan Påhittad, 850101-1234, tel 070-1740605, bil ABC 123."
        )
        #expect(masked.text == "Eleven [namn], [personnummer], tel [telefon], bil [regnr].")
        #expect(masked.counts == [.name: 1, .personalNumber: 1, .phone: 1, .plate: 1])
    }

    @Test func `bytes are masked in their own encoding, and all others kept`() {
        let utf8 = Array("Åsa Provsson på 070-1740605, älg €\r\n".utf8)
        #expect(Masker().mask(bytes: utf8) == Array("[namn] på [telefon], älg €\r\n".utf8))
        let head: [UInt8] = [0xC5, 0x73, 0x61, 0x20]
        let tail: [UInt8] = [0xE4, 0x6C, 0x67, 0x80, 0x81, 0x8D, 0xFF, 0x00, 0x0A]
        #expect(Masker().mask(bytes: head + tail) == Array("[namn] ".utf8) + tail)
        #expect(Masker().mask(bytes: Array(0x80...0xFF)) == Array(0x80...0xFF))
    }

    @Test func `the example of the documentation holds`() {
        let masker = Masker(keeping: ["Karl Johans torg"])
        let masked = masker.mask("Kevin på Karl Johans torg, 070-174 06 05").text
        #expect(masked == "[namn] på Karl Johans torg, [telefon]")
    }

    @Test func `a line of thousands of numbers is masked without looking far ahead`() {
        let line = String(repeating: "08 12 345 ", count: 5000)
        #expect(masker.mask(line).counts == [.phone: 5000])
    }

    @Test func `masking twice changes nothing more`() {
        let once = masker.mask("Anna Andersson 850101-1234 ABC 123 a@b.se 070-1740605").text
        #expect(masker.mask(once).text == once)
    }

    @Test func `any text is masked without harm`() {
        var generator = SplitMix64(seed: 19)
        let pieces = [
            "0", "19", "850101", "-", " ", "+46", "@", ".", "å", "Å", "A", "Anna", "１", "–", "T",
        ]
        for _ in 0..<2000 {
            let count = Int.random(in: 0...12, using: &generator)
            let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }
                .joined()
            let masked = masker.mask(text)
            #expect(masked.counts.isEmpty == (masked.text == text))
        }
    }

    /// Personnummer that the Swedish Tax Agency publishes for testing (Skatteverket, "Testpersonnummer", open data).
    @Test(arguments: [
        "189001019802", "189611049819", "190206039810", "197712072391", "198909242391",
        "199206292394", "199411132385", "199801144073", "200009232380", "200107082398",
        "200406032391", "200601302383", "200702252388", "201212122384", "201303232381",
        "201501222382",
    ])
    func `every test number of the Tax Agency is masked in four forms`(number: String) {
        let (date, tail) = (number.dropLast(4), number.suffix(4))
        let short = date.dropFirst(2)
        for form in ["\(date)\(tail)", "\(date)-\(tail)", "\(short)-\(tail)", "\(short) \(tail)"] {
            #expect(!masker.mask("nr \(form).").text.contains(tail), "a form is left unmasked")
        }
    }
}
