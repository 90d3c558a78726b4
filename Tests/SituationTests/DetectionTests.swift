import Domain
import Foundation
import SimulatedTown
import Situation
import Testing

/// Power and false discovery rate where the truth is known.
struct DetectionTests {
    /// Number of simulated towns; more give less noise.
    private static let towns =
        ProcessInfo.processInfo.environment["EST_TOWNS"].flatMap(UInt64.init) ?? 2

    @Test(arguments: [(history: 78, sensitivity: 0.73), (history: 13, sensitivity: 0.76)])
    func `outbreaks are found and few flags are false`(history: Int, sensitivity: Double) {
        var score = DetectionScore()
        for seed in 1...Self.towns {
            let town = SimulatedTown(seed: seed, periods: history + 2)
            for now in history..<history + 2 {
                let picture = SituationModel().picture(town.input(at: now, history: history))
                score.add(picture, of: town, at: now)
            }
        }
        let figures = """
            \(history) periods: sensitivity \(score.sensitivity(falseAlarms: 0.01)), \
            false discoveries \(score.falseDiscoveries), found \(score.found), \
            false alarms at 1 % \(score.falseAlarms(below: 0.01))
            """
        #expect(score.sensitivity(falseAlarms: 0.01) >= sensitivity, "\(figures)")
        #expect(score.falseDiscoveries <= 0.12, "\(figures)")
        #expect(score.found >= 0.4, "\(figures)")
        #expect(score.falseAlarms(below: 0.01) <= 0.01, "\(figures)")
        if Self.towns > 2 { print(figures) }
    }

    @Test(arguments: [true, false])
    func `a second summer, and the autumn after it, are no news`(hasCalendar: Bool) {
        var setting = TownSetting()
        setting.summer = 1.6
        setting.outbreakRate = 0
        setting.hasCalendar = hasCalendar
        let score = score(setting, judged: [38, 41, 43, 45], seed: 7)
        #expect(score.flags <= 0.5)
        #expect(score.fewer <= 0.003)
    }

    @Test(arguments: [1.5, 0.7])
    func `a town that grows or shrinks is no news`(drift: Double) {
        var setting = TownSetting()
        setting.drift = drift
        setting.outbreakRate = 0
        let score = score(setting, judged: [52, 53], seed: 3)
        #expect(score.flags <= 1)
        #expect(score.fewer <= 0.01)
    }

    private func score(_ setting: TownSetting, judged: [Int], seed: UInt64) -> DetectionScore {
        let town = SimulatedTown(seed: seed, periods: (judged.max() ?? 0) + 1, setting: setting)
        return judged.reduce(into: DetectionScore()) { score, now in
            score.add(
                SituationModel().picture(town.input(at: now, history: now)),
                of: town,
                at: now
            )
        }
    }

    @Test func `a quiet town is given hardly any flags`() {
        let town = SimulatedTown(seed: 5, periods: 29, outbreakRate: 0)
        let flags = (26..<29).map { now in
            SituationModel().picture(town.input(at: now, history: 26)).flags.count
        }
        #expect(flags.reduce(0, +) <= 3)
    }
}
