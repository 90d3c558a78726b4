import Domain

/// What came of a backtest, in sentences made from its figures.
struct BacktestWords {
    let result: BacktestResult

    /// Fewest counts that a share is told of as so many in a hundred.
    static let fewestInHundred = 100

    /// Fewest flags that anything is concluded from.
    static let fewestFlags = 20

    /// Share of the counts that ought to lie within their bands.
    static let nominalCoverage = 0.95

    /// Forecast for each incident that came that is still a good level (decision 0029).
    static let goodRate = 0.8...1.25

    /// Whether counts lie where chance leaves them.
    var band: String {
        guard let all = result.intervals.first, all.counts > 0 else {
            return "Inget tal kunde prövas: det fanns ingen historik att vänta något av."
        }
        let share = Self.share(all.inside, of: all.counts)
        guard all.counts >= Self.fewestInHundred else {
            return
                "\(Swedish.sentence(share)) tal låg inom det slumpen förklarar: för få för att säga om löftet hålls."
        }
        return "\(Swedish.sentence(share)) tal låg inom det slumpen förklarar. Lovat är 95: "
            + (Self.isKept(all) ? "löftet hålls\(brokenSizes)." : "löftet hålls inte.")
    }

    /// Where the promise is broken though it is kept on the whole, which nearly empty cells decide.
    private var brokenSizes: String {
        let broken = result.intervals.filter { !Self.isKept($0) }.map { Self.name($0.size) }
        return broken.isEmpty ? "" : ", men inte i rutor där det väntas \(Swedish.list(broken))"
    }

    private static func isKept(_ band: IntervalCalibration) -> Bool {
        Double(band.inside) + band.margin >= nominalCoverage * Double(band.counts)
    }

    /// Whether it comes as much as forecast, where most is forecast and elsewhere.
    var level: String {
        guard let top = result.calibration.last, let rate = top.rate else {
            return "För få prognoser för att säga om nivån är rätt."
        }
        let figures =
            "Där prognosen var högst väntades \(Swedish.count(Int(top.expected.rounded()))) händelser "
            + "och det kom \(Swedish.count(top.observed))"
        let isWithinChance = top.chance.contains(Double(top.observed))
        let verdict =
            if isWithinChance {
                "inom det slumpen tillåter"
            } else if Self.goodRate.contains(rate) {
                "nära, men mer ifrån än slumpen tillåter"
            } else {
                "prognosen är för \(rate > 1 ? "hög" : "låg") där"
            }
        return "\(figures): \(verdict). \(otherLevels)"
    }

    /// How many of the groups lie outside what chance allows, and on which side.
    private var otherLevels: String {
        let more = result.calibration.count { Double($0.observed) > $0.chance.upperBound }
        let fewer = result.calibration.count { Double($0.observed) < $0.chance.lowerBound }
        let groups = Swedish.count(result.calibration.count, "grupp", "grupper")
        return
            "Av \(groups) efter prognosens storlek kom det fler än slumpen tillåter i \(more) och färre i \(fewer)."
    }

    /// What became of what was told as more than expected.
    var flags: String {
        guard let flags = result.flags else {
            return "Inget sades vara fler än väntat i någon period som kunde följas."
        }
        let told =
            "Av \(Swedish.count(flags.flags, "ruta", "rutor")) med fler än väntat hade "
            + "\(Swedish.count(flags.aboveAgain)) fler än väntat också perioden efter"
        guard flags.flags >= Self.fewestFlags else { return "\(told): för få för att säga mer." }
        let others = Self.share(flags.othersAbove, of: flags.others)
        return "\(told); av lika stora rutor utan utslag \(others)."
    }

    /// How the forecast's places did beside simpler ways to choose them.
    func target(_ share: Double) -> String {
        let checks = result.rankings.filter { $0.share == share }
        guard let ours = checks.first(where: { $0.ranking == .forecast }), ours.incidents > 0 else {
            return "Inget anmäldes i de perioder som prognosen gällde."
        }
        let found = Self.share(Int(ours.found.rounded()), of: ours.incidents)
        let rivals = checks.compactMap { check in
            check.lead.map { "\(Self.comparison($0)) ”\(Self.name(check.ranking))”" }
        }
        let beside =
            rivals.isEmpty
            ? "för få perioder för att jämföra med enklare sätt" : Swedish.list(rivals)
        let most = checks.first { $0.ranking == .outcome }.map {
            " (högst möjligt \(Self.share(Int($0.found.rounded()), of: $0.incidents)))"
        }
        return "På den \(Self.part(share)) av ytan som prognosen satte först låg \(found) händelser"
            + "\(most ?? ""): \(beside)."
    }

    private static func comparison(_ lead: RankingAccuracy.Lead) -> String {
        if lead.incidents > lead.margin { return "fler än med" }
        return lead.incidents < -lead.margin ? "färre än med" : "går inte att skilja från"
    }

    /// "tjugondel" and "tiondel".
    static func part(_ share: Double) -> String {
        share == 0.05 ? "tjugondel" : share == 0.1 ? "tiondel" : "del (\(Swedish.percent(share)))"
    }

    /// What cells of a size are expected to hold.
    static func name(_ size: IntervalCalibration.Size) -> String {
        switch size {
        case .all: "alla"
        case .belowOne: "under 1 händelse"
        case .oneToFive: "1 till under 5"
        case .fiveAndAbove: "5 eller fler"
        }
    }

    /// What a way of ranking is called.
    static func name(_ ranking: RankingAccuracy.Ranking) -> String {
        switch ranking {
        case .forecast: "prognosen"
        case .lastPeriod: "samma som förra perioden"
        case .allHistory: "all historik"
        case .outcome: "bästa möjliga, känt först efteråt"
        }
    }

    /// "av 100 … 97", or the counts themselves where they are fewer.
    private static func share(_ part: Int, of whole: Int) -> String {
        guard whole >= fewestInHundred else {
            return "\(Swedish.count(part)) av \(Swedish.count(whole))"
        }
        let inHundred = (Double(part) / Double(whole) * 100).rounded()
        return "\(Swedish.decimal(inHundred, 0)) av 100"
    }
}
