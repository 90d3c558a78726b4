import Domain

/// Phrases with figures that several sections share.
enum Figures {
    /// "väntat 2,6", or that there is no history to expect from.
    static func expected(_ value: Double?) -> String {
        value.map { "väntat \(Swedish.decimal($0))" } ?? "ingen historik att vänta efter"
    }

    /// "0–6".
    static func band(_ cell: Cell) -> String {
        cell.expected == nil ? "–" : "\(cell.low)–\(cell.high)"
    }

    /// Reason for a flag and for its rank.
    static func reason(_ flag: Flag, weight: Double) -> String {
        let cell = flag.cell
        guard let expected = cell.expected else { return "\(cell.observed) händelser." }
        let excess = Swedish.decimal(Double(cell.observed) - expected)
        return "\(excess) fler × vikt \(Swedish.weight(weight)) "
            + "= \(Swedish.decimal(flag.importance))."
    }

    /// Reason why two periods are not compared.
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

    /// Status of a reporter, in a few words.
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

/// Display of a verdict: always a word and a shape, with colour in addition.
extension Verdict {
    /// Shape before the word.
    var shape: HTML {
        switch self {
        case .more: "▲"
        case .asExpected: "●"
        case .fewer: "▼"
        case .tooFew: "○"
        case .notAssessable: "◇"
        }
    }

    /// CSS class.
    var style: HTML {
        switch self {
        case .more: "more"
        case .asExpected: "expected"
        case .fewer: "fewer"
        case .tooFew: "few"
        case .notAssessable: "unknown"
        }
    }

    /// Shape and word.
    var mark: HTML {
        """
        <span class="mark \(style)"><span aria-hidden="true">\(shape)</span> \(words)</span>
        """
    }
}
