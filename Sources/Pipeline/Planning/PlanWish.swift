public import Domain

/// What `est plan --what-if` asks for, as it was written.
public enum PlanWish: Hashable, Sendable {
    /// `funktion:dag:från-till`, with `:antal lag` where there are several; the day a weekday or a date.
    case add(String)
    /// A team's name, or `funktion:lag`.
    case withoutTeam(String)
    /// An area, by id or name.
    case silentArea(String)
    /// `kategori=vikt`.
    case weight(String)
    /// A rule's short name.
    case withoutRule(String)
}

/// Why a wish means nothing in this workspace.
public enum PlanWishError: ClassifiedError, Equatable, CustomStringConvertible {
    /// A name that nothing has.
    case unknown(String, option: String, nearest: String?)

    /// A text of another form than the option asks for.
    case malformed(String, option: String, expected: String)

    /// No day of the plan is the one that is named.
    case outside(String, days: String)

    /// Kind of failure.
    public var kind: FailureKind { .usage }

    /// What is wrong, in one sentence.
    public var description: String {
        switch self {
        case .unknown(let name, let option, let nearest):
            "'\(name)' of \(option) is not known here."
                + (nearest.map { " Nearest: '\($0)'." } ?? "")
        case .malformed(let text, let option, let expected):
            "'\(text)' of \(option) is not understood: expected \(expected)."
        case .outside(let day, let days):
            "'\(day)' of --add is not a day of the plan, which covers \(days)."
        }
    }
}
