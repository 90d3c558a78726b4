import Domain

// The Swedish words of the domain's values, on pages and as values in JSON.

extension Verdict {
    /// "fler än väntat".
    var words: String {
        switch self {
        case .more: "fler än väntat"
        case .asExpected: "som väntat"
        case .fewer: "färre än väntat"
        case .tooFew: "för få för att säga"
        case .notAssessable: "går inte att bedöma"
        }
    }
}

extension Change.Verdict {
    /// "fler".
    var words: String {
        switch self {
        case .more: "fler"
        case .fewer: "färre"
        case .chance: "inom slumpen"
        }
    }
}

extension FeltSafetyVerdict {
    /// "otryggare än kommunen i stort".
    var words: String {
        switch self {
        case .unsafeThoughFew: "otryggare fast lite rapporteras"
        case .unsafe: "otryggare än kommunen i stort"
        case .safeThoughMany: "tryggare fast mycket rapporteras"
        case .safe: "tryggare än kommunen i stort"
        case .asElsewhere: "som kommunen i stort"
        case .tooFew: "för få svar"
        }
    }
}

extension EffectComparison.Verdict {
    /// "ingen skillnad".
    var words: String {
        switch self {
        case .fewer: "färre"
        case .more: "fler"
        case .noDifference: "ingen skillnad"
        case .tooFew: "för lite underlag"
        }
    }
}

extension BacktestPeriod.Basis {
    /// "som då".
    var words: String {
        switch self {
        case .then: "som då"
        case .afterwards: "i efterhand"
        }
    }
}

extension ReportKind {
    /// "felanmälan": also the word that deliveries and `kommun.yml` have.
    var words: String {
        switch self {
        case .event: "händelse"
        case .unsafePlace: "otrygg plats"
        case .arrangement: "arrangemang"
        case .faultReport: "felanmälan"
        case .calm: "lugnt"
        case .feltSafe: "upplevd trygghet"
        case .feltUnsafe: "upplevd otrygghet"
        case .feltNeither: "varken trygg eller otrygg"
        }
    }
}

extension RosterEntry.Kind {
    /// "schema": also the word that rosters have, and by which `lagesbild.json` is read again.
    var words: String {
        switch self {
        case .schedule: "schema"
        case .bookedWalk: "bokad vandring"
        case .contractedRound: "avtalsrond"
        }
    }
}

extension Decision.Verdict {
    /// "antagen": also the word that staff write in `beslut`.
    var words: String {
        switch self {
        case .accepted: "antagen"
        case .changed: "ändrad"
        case .rejected: "avslagen"
        case .postponed: "bordlagd"
        case .own: "egen"
        }
    }
}

extension DeliveredMeasure.Completion {
    /// "delvis".
    var words: String {
        switch self {
        case .yes: "ja"
        case .partly: "delvis"
        case .no: "nej"
        }
    }
}

extension PhysicalMeasure {
    /// "lås och stängsel".
    var words: String {
        switch self {
        case .lighting: "belysning"
        case .vegetation: "buskage"
        case .overlook: "insyn"
        case .sight: "sikt"
        case .cleaning: "städning och sanering"
        case .locks: "lås och stängsel"
        case .traffic: "hinder för fordon"
        case .causeAnalysis: "orsaksanalys"
        }
    }
}

extension RollupSpan {
    /// "tertial 2 2026".
    var label: String {
        switch kind {
        case .days: "\(first)–\(last)"
        case .quarter(let number, let year): "kvartal \(number) \(year)"
        case .tertial(let number, let year): "tertial \(number) \(year)"
        case .year(let year): "år \(year)"
        }
    }
}
