/// A kind of incident that the municipality counts.
public struct Category: Hashable, Sendable {
    /// Stable name in files and in the database.
    public let id: CategoryID

    /// What the page calls it.
    public let name: String

    /// How much one incident means for people beside one of the others; policy, printed on the page.
    public var weight: Double

    /// Other words for it in deliveries.
    public let aliases: [String]

    /// What type of thing its rows are.
    public let kind: ReportKind

    /// Whether it is found mostly by looking for it (narcotics, order checks): shown, never forecast.
    public let proactive: Bool

    /// Whether it is violence, where staff with social duties are never sent.
    public let violence: Bool

    /// A category with its weight and other words for it.
    public init(
        id: CategoryID,
        name: String,
        weight: Double = 1,
        aliases: [String] = [],
        kind: ReportKind = .event,
        proactive: Bool = false,
        violence: Bool = false
    ) {
        self.id = id
        self.name = name
        self.weight = weight
        self.aliases = aliases
        self.kind = kind
        self.proactive = proactive
        self.violence = violence
    }
}
