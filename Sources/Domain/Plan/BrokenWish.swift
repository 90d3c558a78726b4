/// A wish that a plan could not keep without breaking the law, an agreement or a permit.
public struct BrokenWish: Hashable, Sendable {
    /// The wish, in the words of the page.
    public let wish: String

    /// Why it could not be kept: the rule or the lack in its way, in the words of the page.
    public let reason: String

    /// How many times it was broken: areas, shifts or walks, as the wish says.
    public let times: Int

    /// A broken wish with its reason.
    public init(wish: String, reason: String, times: Int) {
        self.wish = wish
        self.reason = reason
        self.times = times
    }
}
