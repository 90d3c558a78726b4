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
        input.incidents = try transaction.incidents(of: period)
        input.map = settings.maps[period].townMap
        input.quarter = try quarters.quarter(through: period, since: span.first)
        input.texts = try texts(over: span)
        input.placeNames = settings.placeNames
        input.voices = try voices(over: span)
    }

    private func texts(over span: HistorySpan) throws -> [ToldText] {
        try transaction.incidentTexts(from: span.recent, through: span.period).map {
            ToldText(
                period: span.age(of: $0.period),
                incident: $0.incident,
                area: span.area($0.area, in: $0.period),
                reporter: $0.reporter,
                text: $0.text
            )
        }
    }

    /// What people answered about felt safety; the answers of areas that were redrawn since are left
    /// to the municipality.
    private func voices(over span: HistorySpan) throws -> [VoiceCount] {
        try transaction.answerCounts(from: span.recent, through: span.period).map {
            VoiceCount(
                period: span.age(of: $0.period),
                area: span.area($0.area, in: $0.period),
                voices: VoiceCounts(
                    safe: $0.kind == .feltSafe ? $0.voices : 0,
                    unsafe: $0.kind == .feltUnsafe ? $0.voices : 0,
                    neither: $0.kind == .feltNeither ? $0.voices : 0
                )
            )
        }
    }
}
