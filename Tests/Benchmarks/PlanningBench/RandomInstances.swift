import Domain
import Foundation
import PlanTools
import Planning

/// Plans random instances, and has each plan verified by a checker that shares no code with the planner.
enum RandomInstances {
    /// Prints a table; exits with 1 where any plan breaks a rule.
    static func run(_ arguments: [String]) {
        let numbers = arguments.compactMap(UInt64.init)
        let count = numbers.first ?? 10_000
        let seed = numbers.dropFirst().first ?? 1
        var tally = Tally()
        let start = ContinuousClock.now
        for number in 0..<count { tally.add(seed &* 1_000_003 &+ number) }
        let seconds = (ContinuousClock.now - start).components.seconds
        tally.print(seconds: Int(seconds))
        exit(tally.faulty == 0 ? 0 : 1)
    }

    private struct Tally {
        var faulty = 0
        private var instances = 0
        private var lines = 0
        private var unmet = 0
        private var methods: [PlanQuality.Method: Int] = [:]
        private var preferences: [UnmetPreference.Preference: Int] = [:]

        mutating func add(_ seed: UInt64) {
            var random = RandomProblem.anySize(seed: seed)
            let problem = random.problem()
            instances += 1
            do {
                let plan = try Planner().plan(problem)
                let faults = PlanChecker(problem: problem).faults(in: plan)
                lines += plan.lines.count
                unmet += plan.unmetPreferences.isEmpty ? 0 : 1
                for unmet in plan.unmetPreferences {
                    preferences[unmet.preference, default: 0] += 1
                }
                methods[plan.quality.method, default: 0] += 1
                tell(seed, faults)
            } catch {
                tell(seed, [error.description])
            }
        }

        private mutating func tell(_ seed: UInt64, _ faults: [String]) {
            guard !faults.isEmpty else { return }
            faulty += 1
            Swift.print("seed \(seed): \(faults.joined(separator: "; "))")
        }

        func print(seconds: Int) {
            Swift.print("instances               \(instances)")
            Swift.print("plan lines              \(lines)")
            Swift.print("plans that break a rule \(faulty)")
            Swift.print("plans with unmet preferences \(unmet)")
            for preference in UnmetPreference.Preference.allCases {
                Swift.print("  \(preference): \(preferences[preference, default: 0])")
            }
            for method in PlanQuality.Method.allCases {
                Swift.print("\(method.rawValue): \(methods[method, default: 0])")
            }
            Swift.print("seconds                 \(seconds)")
        }
    }
}
