import Domain

/// Sentences about the result of a backtest.
struct BacktestWords {
    let result: BacktestResult

    /// Fewest counts whose share is written as a number in a hundred.
    static let fewestInHundred = 100

    /// Fewest flags from which anything is concluded.
    static let fewestFlags = 20

    /// Nominal coverage of the prediction bands.
    static let promised = 0.95

    /// Forecast divided by observed that still counts as a good level (decision 0029).
    static let goodRate = 0.8...1.25

    /// Coverage of the prediction bands.
    var band: String {
        guard let all = result.bands.first, all.counts > 0 else {
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

    /// Sizes of expectation with too low coverage although the whole, mostly nearly empty cells, has enough.
    private var brokenSizes: String {
        let broken = result.bands.filter { !Self.isKept($0) }.map { Self.name($0.size) }
        return broken.isEmpty ? "" : ", men inte i rutor där det väntas \(Swedish.list(broken))"
    }

    private static func isKept(_ band: BandCheck) -> Bool {
        Double(band.inside) + band.slack >= promised * Double(band.counts)
    }

    /// Calibration of the forecast, for the cells with the highest forecasts and for the others.
    var level: String {
        guard let top = result.levels.last, let rate = top.rate else {
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

    /// Number of forecast groups above and below the range that chance allows.
    private var otherLevels: String {
        let more = result.levels.count { Double($0.observed) > $0.chance.upperBound }
        let fewer = result.levels.count { Double($0.observed) < $0.chance.lowerBound }
        let groups = Swedish.count(result.levels.count, "grupp", "grupper")
        return
            "Av \(groups) efter prognosens storlek kom det fler än slumpen tillåter i \(more) och färre i \(fewer)."
    }

    /// Follow-up of the flags: how many were above the expected in the next period too.
    var flags: String {
        guard let flags = result.flags else {
            return "Inget sades vara fler än väntat i någon period som kunde följas."
        }
        let told =
            "Av \(Swedish.count(flags.flags, "ruta", "rutor")) med fler än väntat hade "
            + "\(Swedish.count(flags.cameAgain)) fler än väntat också perioden efter"
        guard flags.flags >= Self.fewestFlags else { return "\(told): för få för att säga mer." }
        let others = Self.share(flags.othersAbove, of: flags.others)
        return "\(told); av lika stora rutor utan utslag \(others)."
    }

    /// Hit rate of the forecast's areas, compared with simpler rankings.
    func target(_ share: Double) -> String {
        let checks = result.targets.filter { $0.share == share }
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

    private static func comparison(_ lead: TargetCheck.Lead) -> String {
        if lead.incidents > lead.slack { return "fler än med" }
        return lead.incidents < -lead.slack ? "färre än med" : "går inte att skilja från"
    }

    /// "tjugondel" and "tiondel".
    static func part(_ share: Double) -> String {
        share == 0.05 ? "tjugondel" : share == 0.1 ? "tiondel" : "del (\(Swedish.percent(share)))"
    }

    /// Words for a size of expectation.
    static func name(_ size: BandCheck.Size) -> String {
        switch size {
        case .all: "alla"
        case .belowOne: "under 1 händelse"
        case .oneToFive: "1 till under 5"
        case .fiveAndAbove: "5 eller fler"
        }
    }

    /// Words for a ranking.
    static func name(_ ranking: TargetCheck.Ranking) -> String {
        switch ranking {
        case .forecast: "prognosen"
        case .lastPeriod: "samma som förra perioden"
        case .allHistory: "all historik"
        case .outcome: "bästa möjliga, känt först efteråt"
        }
    }

    /// "97 av 100", or the counts themselves where they are fewer than 100.
    private static func share(_ part: Int, of whole: Int) -> String {
        guard whole >= fewestInHundred else {
            return "\(Swedish.count(part)) av \(Swedish.count(whole))"
        }
        let inHundred = (Double(part) / Double(whole) * 100).rounded()
        return "\(Swedish.decimal(inHundred, 0)) av 100"
    }
}
