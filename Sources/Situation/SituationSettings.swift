/// The constants that shape a lägesbild; each is set by decision 0002 unless it says otherwise.
public struct SituationSettings: Hashable, Sendable {
    /// Periods after which a past period weighs half, where the present is judged.
    public var halfLife = 26.0

    /// Periods after which a past period weighs half, where the coming period is forecast.
    public var forecastHalfLife = 13.0

    /// Mid-p beyond which a past peak is lowered, where the coming period is forecast: only what is freakish, since
    /// usual peaks are part of what comes (decision 0029).
    public var forecastTail = 0.001

    /// Periods after which a past period weighs half, where the municipality's level of late is told (decision 0029).
    public var levelHalfLife = 3.0

    /// Incidents as expected that the level of late is drawn towards the rates by (decision 0029).
    public var levelStrength = 50.0

    /// Share of what a flag has above its rate that is reckoned to come again in the coming period (decision 0029).
    public var persistingExcess = 0.3

    /// Earlier periods that reporters' shares and profiles of the week rest on: a year.
    public var patternWindow = 26

    /// Earlier periods that the page's pattern of the week shows beside the current one.
    public var weekPatternPeriods = 12

    /// Share of the flags that may be false (Benjamini and Hochberg 1995).
    public var falseDiscoveryRate = 0.2

    /// Mid-p at either end beyond which chance does not explain a count; 0.025 gives 95 %.
    public var tail = 0.025

    /// Fewest incidents that are ever told as more than expected, so that one is never an alarm.
    public var fewestTold = 3

    /// Category weight from which one incident less than `fewestTold` is enough.
    public var heavyWeight = 4.0

    /// Share of a cell's reporting above which silence leaves nothing to judge by.
    public var decisiveSilence = 0.5

    /// Periods of its own that an area which was redrawn needs before it is judged (decision 0021).
    public var fewestOwnPeriods = 6

    /// Cells expected below this are shown only where something was seen.
    public var smallestShown = 0.05

    /// Most flags: what a meeting has time for.
    public var mostFlags = 12

    /// Periods running from which the same trouble in the same place is called persistent.
    public var persistentFrom = 3

    /// Share of what is called persistent that may be chance (decision 0028).
    public var persistentRate = 0.05

    /// How many times what is usual there something must be to be called persistent (decision 0028).
    public var persistentRatio = 2.0

    /// How many times their mean counts vary where nothing lasts (decision 0028).
    public var persistentVariance = 1.3

    /// Silent periods running that a run of the same trouble lives through (decision 0028).
    public var longestSilence = 3

    /// Reports that a reporter's share of the whole counts as, where its share of a part is told.
    public var shareStrength = 5.0

    /// Incidents that a wider profile of the week counts as, where a narrower one is told.
    public var profileStrength = 20.0

    /// Incidents with a known time that a pattern of the week needs before anything is said of it (decision 0030).
    public var fewestTimed = 8

    /// Earlier periods that words are compared with: a year (decision 0030).
    public var wordWindow = 26

    /// Share of the new words that may be false (decision 0030).
    public var wordDiscoveryRate = 0.1

    /// How many times more common than before a word has to be (decision 0030).
    public var wordGrowth = 2.0

    /// Share of the earlier incidents above which a word tells nothing (decision 0030).
    public var commonWord = 0.1

    /// Most new words (decision 0030).
    public var mostWords = 10

    /// Answers about an area that are needed before anything is said of it (decision 0030).
    public var fewestVoices = 10

    /// Answers that the municipality's share counts as, where an area's is told (decision 0030).
    public var voiceStrength = 10.0

    /// How far an area's incidents have to be from the median area's to be called many or few (decision 0030).
    public var manyIncidents = 1.5

    /// Reports a period from which a category that a reporter was silent in is told as missed (decision 0026).
    public var smallestMissed = 0.5

    /// Probability below which a reporter that was heard of is told to have been unusually quiet (decision 0026).
    public var quietTail = 0.02

    /// Forecasts below this are left out: once in a thousand periods is no ground for a visit.
    public var smallestForecast = 0.001

    /// How clusters are searched for.
    public var scan = ScanSettings()

    /// How near repeats are counted.
    public var nearRepeats = NearRepeatSettings()

    /// Constants of this version.
    public static let standard = SituationSettings()

    /// The constants of this version, to be changed one by one.
    public init() {}

    /// Fewest incidents of a category with this weight that are told as more than expected.
    func fewestTold(weight: Double) -> Int {
        weight >= heavyWeight ? max(2, fewestTold - 1) : fewestTold
    }
}
