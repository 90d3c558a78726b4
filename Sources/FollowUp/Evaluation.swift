public import Domain

/// Judges what became of an earlier plan.
public enum Evaluation {
    /// One effect for each line of the plan and for each measure of the group's own.
    ///
    /// Ratio of ratios against all areas where nothing was delivered, with an exact conditional
    /// mid-p test, widened where the history of those areas varies more than chance. Nothing is
    /// claimed for what was turned down, put off or not delivered, nor where the place has no known
    /// area or one that was redrawn meanwhile. How little small counts can show: Wheeler and Ratcliffe 2018.
    public static func effects(_ input: FollowUpInput) -> [Effect] {
        let measures = MeasureLedger(input).measures
        let treated = measures.filter { $0.minutes > 0 }.compactMap { $0.area(input.placeToArea) }
        let history = CountHistory(input, treated: Set(treated))
        return measures.map { measure in
            let area = measure.isCarriedOut ? measure.area(input.placeToArea) : nil
            return Effect(
                line: measure.line,
                place: measure.place,
                decision: measure.decision,
                minutes: measure.minutes,
                done: measure.done,
                comparison: area.flatMap {
                    input.incomparable.contains($0) ? nil : history.comparison(of: $0)
                }
            )
        }
    }
}
