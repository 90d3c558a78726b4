import Domain

/// Patterns of the week, words, answers and late changes of the edition made up for the tests.
extension SampleEdition {
    static var weekPatterns: [WeekPattern] {
        [
            pattern(nil, "nedskrapning", 60, vague: 20, .asElsewhere(most: nil)),
            pattern(
                "badhusberget",
                "skadegorelse",
                26,
                vague: 12,
                .peak(
                    WeekPeak(
                        weekdays: [5, 6],
                        parts: [.evening],
                        incidents: 9,
                        expected: 1.6,
                        low: 0,
                        high: 5
                    )
                )
            ),
            pattern("centrum", "misshandel", 9, vague: 2, .tooFew(fewest: 8)),
        ]
    }

    private static func pattern(
        _ area: AreaID?,
        _ category: CategoryID,
        _ incidents: Int,
        vague: Int,
        _ conclusion: WeekPattern.Conclusion
    ) -> WeekPattern {
        let even = Double(incidents - vague) / 28
        return WeekPattern(
            area: area,
            category: category,
            incidents: incidents,
            vague: vague,
            slots: WeekSlot.all.map { WeekSlotShare(slot: $0, incidents: even, share: 1.0 / 28) },
            conclusion: conclusion
        )
    }

    static func newWords(_ attack: String) -> [NewWord] {
        [
            NewWord(
                word: "A-traktor" + attack,
                area: nil,
                incidents: 7,
                among: 96,
                before: 14,
                amongBefore: 1_310,
                expected: 0.9,
                reporters: 4,
                areas: [WordAreaCount(area: "brastad", incidents: 5)]
            ),
            NewWord(
                word: "lustgastuber",
                area: "centrum",
                incidents: 4,
                among: 15,
                before: 2,
                amongBefore: 170,
                expected: 0.2,
                reporters: 2,
                areas: [WordAreaCount(area: "centrum", incidents: 4)]
            ),
        ]
    }

    static var felt: [FeltSafety] {
        [
            answers(
                "badhusberget",
                SafetyAnswers(safe: 11, unsafe: 9, neither: 4),
                5.5,
                6,
                .asElsewhere
            ),
            answers(
                "bokenas",
                SafetyAnswers(safe: 3, unsafe: 26, neither: 3),
                0.7,
                1,
                .unsafeThoughFew
            ),
            answers(
                "centrum",
                SafetyAnswers(safe: 51, unsafe: 5, neither: 5),
                7.4,
                14,
                .safeThoughMany
            ),
            answers("lyse", SafetyAnswers(safe: 3, unsafe: 1), 0.9, 1, .tooFew),
        ]
    }

    private static func answers(
        _ area: AreaID,
        _ voices: SafetyAnswers,
        _ each: Double,
        _ now: Int,
        _ verdict: FeltSafetyVerdict
    ) -> FeltSafety {
        let share = Double(voices.unsafe) / Double(voices.all)
        return FeltSafety(
            area: area,
            answers: voices,
            unsafeShare: share,
            low: max(0, share - 0.15),
            high: min(1, share + 0.15),
            incidentsPerPeriod: each,
            incidents: now,
            raised: area == "centrum" ? ["misshandel"] : [],
            verdict: verdict,
            fewest: 10
        )
    }

    static func figureRevisions(_ attack: String) -> [FigureRevision] {
        [
            FigureRevision(
                period: Period(first: day(2026, 8, 24), length: 14),
                version: 1,
                figures: nil,
                causes: [LateCauseCount(.late, 1)]
            ),
            FigureRevision(
                period: Period(first: day(2026, 9, 7), length: 14),
                version: 1,
                figures: [
                    LateFigure(
                        area: "Brastad" + attack,
                        category: "skadegorelse",
                        published: 4,
                        now: 6
                    ),
                    LateFigure(area: nil, category: nil, published: 1, now: 0),
                ],
                causes: [LateCauseCount(.late, 2), LateCauseCount(.answered, 1)]
            ),
        ]
    }
}
