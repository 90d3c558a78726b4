import Domain

/// The sentences that figures are put into; each can be traced to the figures beside it.
enum Figures {
    /// "väntat 2,6", or that nothing can be expected.
    static func expected(_ value: Double?) -> String {
        value.map { "väntat \(Swedish.decimal($0))" } ?? "ingen historik att vänta efter"
    }

    /// "0–6".
    static func band(_ cell: Cell) -> String {
        cell.expected == nil ? "–" : "\(cell.low)–\(cell.high)"
    }

    /// Why a cell is on the list, and why at that place in it.
    static func reason(_ flag: Flag, weight: Double) -> String {
        let cell = flag.cell
        guard let expected = cell.expected else { return "\(cell.observed) händelser." }
        let excess = Swedish.decimal(Double(cell.observed) - expected)
        return "\(excess) fler × vikt \(Swedish.weight(weight)) "
            + "= \(Swedish.decimal(flag.importance))."
    }

    /// Why two periods are not set beside each other.
    static func reason(_ cause: Incomparability) -> String {
        switch cause {
        case .noEarlierPeriod: "det finns ingen tidigare period"
        case .unequalLength: "perioderna är inte lika långa"
        case .otherBase: "det är varken tiden närmast före eller samma tid förra året"
        case .otherSeason: "det är en annan tid på året"
        case .partlyCovered: "ingen rapporterade under en del av tiden"
        case .purged: "rapporterna från en del av tiden är gallrade"
        case .differentReporters: "inte samma rapportörer båda perioderna"
        case .redrawn: "området har fått andra gränser"
        }
    }

    /// What a reporter did, in a word or two.
    static func status(_ status: ReporterStatus) -> String {
        switch status {
        case .reported: "har rapporterat"
        case .calm: "lugnt"
        case .unreadable: "gick inte att läsa"
        case .silent: "tyst"
        case .voices: "svar om trygghet"
        }
    }
}
