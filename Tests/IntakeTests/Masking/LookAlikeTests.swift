import Intake
import Testing
import Toolkit

/// Drawn texts that look like numbers of people, of which at most one in a thousand may be masked.
struct LookAlikeTests {
    @Test(arguments: LookAlike.allCases)
    func `what looks like a number of a person is kept`(kind: LookAlike) {
        let masker = Masker()
        var draw = NumberSpellings(random: SplitMix64(seed: 11))
        let texts = (0..<1000).map { _ in
            draw.any(Self.frames).replacing("{}", with: kind.text(&draw))
        }
        let wrong = texts.filter { masker.mask($0).text != $0 }
        #expect(wrong.count <= 1, "\(kind): \(wrong.prefix(3))")
    }

    private static let frames = [
        "{}", "({})", "nr: {}, se ovan", "2026-10-19;{};Torget", "2026-10-19,{},Torget",
        "skrev {}\t(osäkert)", "3 ungdomar, {} vid kiosken",
    ]
}

/// Kinds of text that look like a number of a person.
enum LookAlike: CaseIterable {
    case timestamp, spacedTimestamp, fileStamp, clockedStamp, range, days, openingHours
    case policeCase, caseNumber, organisation, coordinate, grid, busLine, amount, address, thing,
        months

    /// One text of the kind.
    func text(_ draw: inout NumberSpellings) -> String {
        switch self {
        case .timestamp, .spacedTimestamp, .fileStamp, .clockedStamp: stamp(&draw)
        case .range, .days, .openingHours: span(&draw)
        case .policeCase, .caseNumber, .organisation, .thing, .months: id(&draw)
        case .coordinate, .grid: position(&draw)
        case .busLine:
            "\(draw.any(["buss", "linje", "nattbuss"])) \(draw.number(1...999)) kl \(draw.clock("."))"
        case .amount: "\(draw.number(1...999)) \(draw.digits(3)) \(draw.digits(3)) kr"
        case .address:
            draw.any([
                "Storgatan \(draw.number(1...50))-\(draw.number(51...99))",
                "Box \(draw.number(1...999)), \(draw.digits(3)) \(draw.digits(2)) Lysekil",
            ])
        }
    }

    /// A day with a clock whose digits are no valid number, or that says that it is one.
    private func stamp(_ draw: inout NumberSpellings) -> String {
        if self == .clockedStamp {
            let day = draw.day(2000...2029)
            return draw.any([
                "kl. \(day.joined())\(draw.clock(""))", "klockan \(day.joined()) \(draw.clock(""))",
                "\(day.joined(separator: "-")) \(draw.clock("."))",
                "\(day[2]).\(day[1]).\(day[0]) \(draw.clock("."))",
            ])
        }
        let sign = self == .timestamp ? "" : self == .fileStamp ? "_" : " "
        while true {
            let (day, clock) = (draw.day(2020...2029).joined(), draw.clock(""))
            let ten = day.dropFirst(2) + clock
            if NumberSpellings.checkDigit(of: String(ten.dropLast())) == ten.suffix(1) { continue }
            return draw.any([day, String(day.dropFirst(2))]) + sign + clock
        }
    }

    private func span(_ draw: inout NumberSpellings) -> String {
        let (first, last) = (draw.day(2018...2027), draw.day(2018...2027))
        let dash = draw.any(["--", " - ", "–", "-", "/"])
        switch self {
        case .range:
            return draw.any([
                "\(first.joined(separator: "-"))\(dash)\(last.joined(separator: "-"))",
                "\(first.joined())\(draw.clock(""))-\(last.joined())\(draw.clock(""))",
                "\(first.joined(separator: "-")) \(draw.clock(""))-\(draw.clock(""))",
            ])
        case .days:
            return draw.any([
                "\(first[2])/\(first[1])-\(last[2])/\(last[1])",
                "\(first[2]).\(first[1]).\(first[0])",
                "\(first[2])/\(first[1]) \(first[0]) \(draw.clock("."))", "v. 08-09 \(first[0])",
                "\(first[2]).\(first[1]).26 \(draw.clock("."))",
            ])
        default:
            return draw.any([
                "\(draw.clock("."))-\(draw.clock("."))", "\(draw.clock(""))–\(draw.clock(""))",
                "\(draw.clock(" "))-\(draw.clock(" "))", "08-17 och 10-14", "07-19 08-16",
                "\(draw.clock("")) - \(draw.clock("")) 12 personer", "08.30-17, lunch 12-13",
            ])
        }
    }

    private func id(_ draw: inout NumberSpellings) -> String {
        let year = draw.number(20...29)
        switch self {
        case .policeCase:
            return draw.any([
                "5000-K\(draw.digits(6))-\(year)", "K\(draw.digits(7, not: nil))-\(year)",
                "K-5000-\(draw.digits(6, not: nil))-\(year)", "K 0\(draw.digits(6))-\(year)",
            ])
        case .caseNumber:
            return draw.any([
                "20\(year)-\(draw.digits(6, not: nil))", "ärende \(draw.digits(10, not: nil))",
                "INC\(draw.digits(7, not: nil))", "dnr 20\(year)/\(draw.digits(5, not: nil))",
            ])
        case .organisation:
            let number =
                "\(draw.any(["55", "21", "76", "96"]))\(draw.number(20...99))\(draw.digits(2))"
            return
                "\(draw.any(["", "org.nr "]))\(number)\(draw.any(["-", " ", "–", ""]))\(draw.digits(4))"
        case .months:
            return draw.any(["Jan-Mars", "Maj-Juni", "Jan-Maj", "Mån-Fre", "Tis-Tor", "Öst-Väst"])
        default:
            return draw.any([
                "73\(draw.digits(11))",
                "SN-\(draw.digits(4, not: nil))-\(draw.digits(4, not: nil))-30",
                "stolpe 0\(draw.digits(3))-\(draw.digits(2))", "larmnr 000\(draw.digits(2))",
                "objekt 20\(year)1019\(draw.digits(6, not: nil))", "rum 0\(draw.digits(3))",
            ])
        }
    }

    private func position(_ draw: inout NumberSpellings) -> String {
        let decimals = draw.digits(draw.number(3...8), not: nil)
        if self == .grid {
            return "\(draw.number(6_130_000...7_680_000))\(draw.any([" ", ", "]))"
                + "\(draw.number(260_000...920_000))"
        }
        let north = "\(draw.number(55...68)).\(decimals)"
        return "\(north)\(draw.any([", ", " ", ","]))\(draw.number(11...23)).\(decimals)"
    }
}

extension NumberSpellings {
    /// A whole number of a range.
    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    /// Year, month and day with two digits each at least.
    mutating func day(_ years: ClosedRange<Int>) -> [String] {
        [number(years), number(1...12), number(1...28)].map { $0 < 10 ? "0\($0)" : "\($0)" }
    }

    /// A clock by day, on the quarter.
    mutating func clock(_ sign: String) -> String {
        let hour = number(6...22)
        return "\(hour < 10 ? "0" : "")\(hour)\(sign)\(any(["00", "15", "30", "45"]))"
    }
}
