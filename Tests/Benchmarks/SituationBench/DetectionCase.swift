import SimulatedTown

/// Simulation setting and the periods in which outbreaks are detected.
struct DetectionCase {
    let name: String
    let setting: TownSetting

    /// Assessed periods, counted from the town's first; all earlier ones are history.
    let judged: Range<Int>

    private init(
        _ name: String,
        judged: Range<Int>,
        _ change: (inout TownSetting) -> Void = { _ in }
    ) {
        var setting = TownSetting()
        change(&setting)
        (self.name, self.setting, self.judged) = (name, setting, judged)
    }

    /// The two settings of the aim first, then variations of them.
    static let all = [
        DetectionCase("78 periods", judged: 78..<82),
        DetectionCase("13 periods", judged: 13..<17),
        DetectionCase("periods 2–6", judged: 1..<6),
        DetectionCase("absence 20 %, 26", judged: 26..<30) { $0.absence = 0.2 },
        DetectionCase("mean 0.2, 26", judged: 26..<30) { $0.mean = 0.2 },
        DetectionCase("dispersion 2, 26", judged: 26..<30) { $0.dispersion = 2 },
        DetectionCase("rising 1.5 a year, 52", judged: 52..<56) { $0.drift = 1.5 },
        DetectionCase("falling 0.7 a year, 52", judged: 52..<56) { $0.drift = 0.7 },
        DetectionCase("first summer", judged: 12..<17) { $0.summer = 1.6 },
        DetectionCase("second summer", judged: 38..<43) { $0.summer = 1.6 },
        DetectionCase("second summer, calendar", judged: 38..<43) {
            $0.summer = 1.6
            $0.hasCalendar = true
        },
        DetectionCase("second autumn", judged: 43..<47) { $0.summer = 1.6 },
        DetectionCase("second autumn, calendar", judged: 43..<47) {
            $0.summer = 1.6
            $0.hasCalendar = true
        },
        DetectionCase("third summer", judged: 64..<69) { $0.summer = 1.6 },
    ]
}
