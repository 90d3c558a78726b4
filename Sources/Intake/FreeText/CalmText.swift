/// Whether a text is a nil report: it says that nothing happened, and tells of nothing (decision 0041).
///
/// An incident that is read as a nil report is lost, so whatever may be an incident makes the text none.
struct CalmText {
    let text: FreeText
    let matches: [WordPatterns<TextSign>.Match]

    /// Whether it is a nil report.
    var isCalm: Bool {
        if text.words.isEmpty { return false }
        guard !hasExceptions, !tellsOfSomething else { return false }
        return matches.contains { isCalm($0.meaning) && !$0.isDenied } || isAllDenied
            || isOnlyNothing
    }

    /// Whether something happened: a word for an incident, or for any occurrence, that is not denied.
    private var tellsOfSomething: Bool {
        matches.contains { match in
            guard !match.isDenied else { return false }
            switch match.meaning {
            case .incident(_, let weight), .category(_, let weight): return weight >= 1
            case .occurrence, .serious: return true
            case .calm, .harmless: return false
            }
        }
    }

    /// Whether every incident that it names is denied, and it names one.
    private var isAllDenied: Bool {
        matches.contains { match in
            guard match.isDenied, case .incident(_, let weight) = match.meaning else {
                return false
            }
            return weight >= 1.2
        } && text.words.contains { Self.denials.contains($0.text) }
    }

    /// Whether a clause, its first words aside, is only "inget" or the like: "Skolan: inget".
    private var isOnlyNothing: Bool {
        let last = text.words.last?.clause
        let words = text.words.filter { $0.clause == last }
        return words.allSatisfy { Self.nothing.contains($0.text) }
    }

    /// Whether something is set against the rest: "utom …", or "annars …" after something else.
    private var hasExceptions: Bool {
        text.words.enumerated().contains { index, word in
            if Self.exceptions.contains(word.text) { return true }
            if Self.rest.contains(word.text) { return index > 1 }
            if ["sen", "sedan"].contains(word.text) {
                return index > 0 && text.words[index - 1].sentence != word.sentence
            }
            return Self.contrasts.contains(word.text) && !isHarmless(after: index)
        }
    }

    /// Whether what follows a contrast is short, or says that nothing happened either.
    private func isHarmless(after index: Int) -> Bool {
        let clause = text.words[(index + 1)...].filter { $0.sentence == text.words[index].sentence }
        if clause.count <= 2, index > 0 { return true }
        return matches.contains { isCalm($0.meaning) && $0.words.lowerBound > index }
    }

    private func isCalm(_ sign: TextSign) -> Bool {
        if case .calm = sign { true } else { false }
    }

    private static let exceptions: Set<String> = [
        "utom", "förutom", "undantag", "undantaget", "bortsett", "tills", "däremot", "dock", "fram",
    ]
    private static let contrasts: Set<String> = ["men", "fast"]
    private static let rest: Set<String> = ["annars", "övrigt", "resten", "enda", "övriga"]
    private static let nothing: Set<String> = [
        "inget", "ingenting", "intet", "inge", "noll", "0", "alls", "-", "nej", "inga", "ingen",
    ]
    private static let denials: Set<String> = [
        "inga", "ingen", "inget", "inge", "ingenting", "intet", "varken", "noll", "0", "ej",
    ]
}
