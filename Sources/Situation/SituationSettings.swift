/// Constants of the situation model; each is set by decision 0002 unless it says otherwise.
public struct SituationSettings: Hashable, Sendable {
    /// Half-life in periods of past counts, in expected counts of the present.
    public var halfLife = 26.0

    /// Half-life in periods of past counts, in the forecast.
    public var forecastHalfLife = 13.0

    /// Mid-p beyond which a past peak is down-weighted in the forecast: only extreme ones, since
    /// usual peaks recur (decision 0029).
    public var forecastTail = 0.001

    /// Share of a flag's excess that is forecast to recur in the next period (decision 0029).
    public var persistingExcess = 0.3

    /// Earlier periods that reporters' shares and weekly profiles are estimated from: a year.
    public var patternWindow = 26

    /// Earlier periods in the page's weekly pattern, besides the current one.
    public var weekPatternPeriods = 12

    /// False discovery rate of the flags (Benjamini and Hochberg 1995).
    public var falseDiscoveryRate = 0.2

    /// Mid-p at either end outside a count's interval; 0.025 gives 95 %.
    public var tail = 0.025

    /// Fewest incidents of a flag, so that a single incident never raises one.
    public var fewestFlagged = 3

    /// Category weight from which one incident less than `fewestFlagged` suffices.
    public var heavyWeight = 4.0

    /// Share of absent reporting above which a cell is not assessable.
    public var decisiveSilence = 0.5

    /// Periods that a redrawn area needs before it is assessed (decision 0021).
    public var fewestOwnPeriods = 6

    /// Expectation below which a cell is shown only if something was observed.
    public var smallestShown = 0.05

    /// Most flags: what a meeting has time for.
    public var mostFlags = 12

    /// Fewest consecutive periods of a persistent problem.
    public var persistentFrom = 3

    /// False discovery rate of persistent problems (decision 0028).
    public var persistentRate = 0.05

    /// Smallest ratio of observed to expected of a persistent problem (decision 0028).
    public var persistentRatio = 2.0

    /// Overdispersion (variance ÷ mean) of counts where nothing persists (decision 0028).
    public var persistentVariance = 1.3

    /// Most consecutive silent periods within a run (decision 0028).
    public var longestSilence = 3

    /// Prior reports of a reporter's share of the whole in its share of a part.
    public var shareStrength = 5.0

    /// Prior incidents of a wider weekly profile in a narrower one.
    public var profileStrength = 20.0

    /// Fewest incidents with a known time for a weekly pattern (decision 0030).
    public var fewestTimed = 8

    /// Earlier periods that words are compared with: a year (decision 0030).
    public var wordWindow = 26

    /// False discovery rate of new words (decision 0030).
    public var wordDiscoveryRate = 0.1

    /// Smallest ratio of observed to expected incidents of a new word (decision 0030).
    public var wordGrowth = 2.0

    /// Share of earlier incidents above which a word is too common (decision 0030).
    public var commonWord = 0.1

    /// Most new words (decision 0030).
    public var mostWords = 10

    /// Fewest answers for a verdict on an area's felt safety (decision 0030).
    public var fewestAnswers = 10

    /// Prior answers of the municipality's share in an area's (decision 0030).
    public var answerStrength = 10.0

    /// Ratio to the median area's incidents from which an area has many; its inverse for few
    /// (decision 0030).
    public var manyIncidents = 1.5

    /// Usual reports per period from which a reporter's missing category is shown (decision 0026).
    public var smallestMissed = 0.5

    /// Probability below which a present reporter's silence in a category is unusual (decision
    /// 0026).
    public var quietTail = 0.02

    /// Smallest forecast that is kept: one incident in a thousand periods.
    public var smallestForecast = 0.001

    /// Constants of the space–time scan.
    public var scan = ScanSettings()

    /// Constants of the near-repeat test.
    public var nearRepeats = NearRepeatSettings()

    /// Constants of this version.
    public static let standard = SituationSettings()

    /// Creates the constants of this version, to be changed one by one.
    public init() {}

    /// Fewest incidents of a flag in a category with this weight.
    func fewestFlagged(weight: Double) -> Int {
        weight >= heavyWeight ? max(2, fewestFlagged - 1) : fewestFlagged
    }
}
