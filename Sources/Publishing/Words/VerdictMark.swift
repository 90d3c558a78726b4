import Domain

/// How a verdict looks: word and shape always, colour only beside them.
extension Verdict {
    /// The shape before the word.
    var shape: HTML {
        switch self {
        case .more: "▲"
        case .asExpected: "●"
        case .fewer: "▼"
        case .tooFew: "○"
        case .notAssessable: "◇"
        }
    }

    /// Name of its style.
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
