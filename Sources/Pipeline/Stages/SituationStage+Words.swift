import Domain
import Situation
import Store

extension SituationStage {
    /// Texts of the incidents of some periods.
    func texts(from first: Period, through last: Period, ages: Ages) throws -> [ToldText] {
        try transaction.incidentTexts(from: first, through: last).map {
            ToldText(
                period: ages[$0.period],
                incident: $0.incident,
                area: ages.area($0.area, in: $0.period),
                reporter: $0.reporter,
                text: $0.text
            )
        }
    }

    /// What people answered about felt safety in some periods; the answers of areas that were redrawn since are left
    /// to the municipality.
    func voices(from first: Period, through last: Period, ages: Ages) throws -> [VoiceCount] {
        try transaction.answerCounts(from: first, through: last).map {
            VoiceCount(
                period: ages[$0.period],
                area: ages.area($0.area, in: $0.period),
                voices: VoiceCounts(
                    safe: $0.kind == .feltSafe ? $0.voices : 0,
                    unsafe: $0.kind == .feltUnsafe ? $0.voices : 0,
                    neither: $0.kind == .feltNeither ? $0.voices : 0
                )
            )
        }
    }
}
