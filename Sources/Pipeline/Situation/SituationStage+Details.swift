import Domain
import Situation
import Store

extension SituationStage {
    /// Adds what the page tells beside the counts: hours, words, answers, and how the areas lie.
    func addDetails(to input: inout SituationInput, over span: HistorySpan) throws {
        let period = span.period
        let quarters = QuarterStage(
            calendar: settings.configuration.calendar,
            transaction: transaction
        )
        (input.slots, input.vagueSlots) = try slots(over: span)
        input.incidents = try transaction.incidents.all(of: period)
        input.map = settings.maps[period].townMap
        input.quarter = try quarters.quarter(through: period, since: span.first)
        input.texts = span.placed(
            try transaction.incidents.texts(from: span.recent, through: period),
            \.period,
            \.area
        )
        input.placeNames = settings.placeNames
        // Answers from areas that were redrawn since count for the municipality alone.
        input.voices = span.placed(
            try transaction.reports.answerCounts(from: span.recent, through: period),
            \.period,
            \.area
        )
    }
}
