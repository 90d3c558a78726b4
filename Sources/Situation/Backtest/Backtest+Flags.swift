import Domain

extension Backtest {
    /// Cells beside each flag that were not flagged, to see what comes again by itself.
    private static let othersPerFlag = 10

    /// What the period after held where something was flagged, beside cells of equal size that were not.
    static func flags(_ steps: [Step]) -> FlagCheck? {
        var (flagged, others): ([Course], [Course]) = ([], [])
        for step in steps {
            let courses = courses(step)
            let rest = courses.filter { !$0.before.isFlag }
            for course in courses where course.before.isFlag {
                flagged.append(course)
                others += rest.sorted { $0.distance(to: course) < $1.distance(to: course) }
                    .prefix(othersPerFlag)
            }
        }
        guard !flagged.isEmpty else { return nil }
        return FlagCheck(
            flags: flagged.count,
            toldAgain: flagged.count { $0.after.isFlag },
            cameAgain: flagged.count { $0.after.excess > 0 },
            excess: flagged.reduce(0) { $0 + $1.before.excess },
            excessAfter: flagged.reduce(0) { $0 + $1.after.excess },
            others: others.count,
            othersAbove: others.count { $0.after.excess > 0 }
        )
    }

    /// A cell in two periods running, both of which could be judged.
    private struct Course {
        let cell: Int
        let before: ReplayedCell
        let after: ReplayedCell

        func distance(to other: Course) -> (Double, Int) {
            (abs((before.expected ?? 0) - (other.before.expected ?? 0)), cell)
        }
    }

    private static func courses(_ step: Step) -> [Course] {
        step.before.cells.indices.map {
            Course(cell: $0, before: step.before.cells[$0], after: step.after.cells[$0])
        }
        .filter { $0.before.isJudged && $0.after.isJudged }
    }
}
