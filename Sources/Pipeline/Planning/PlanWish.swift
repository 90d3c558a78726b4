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
public enum PlanWishError: ClassifiedError, Equatable {
    /// A name that nothing has.
    case unknown(String, option: String, nearest: String?)

    /// A text of another form than the option asks for.
    case malformed(String, form: Form)

    /// No day of the plan is the one that is named.
    case outside(String, days: String)

    /// Form that an option's text must have.
    public enum Form: CaseIterable, Sendable {
        /// `funktion:dag:från-till`, with `:antal` where there are several teams.
        case teams
        /// `kategori=vikt`.
        case weight
    }

    /// Kind of failure.
    public var kind: FailureKind { .usage }
}
