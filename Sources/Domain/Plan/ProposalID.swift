/// Name of a proposal on a page: `2026-v43-44/3`, the third on the page of those weeks.
///
/// Staff write it, or the number alone, where a plan line's id may stand.
public struct ProposalID: Hashable, Sendable, LosslessStringConvertible {
    /// Id of the page's period; empty where only the number is written.
    public let page: String

    /// Number on the page, from 1.
    public let number: Int

    /// A number on the page of a period.
    public init(page: String, number: Int) {
        (self.page, self.number) = (page, number)
    }

    /// The name in a text; nil for any other text.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let number = Int(parts[1]), number > 0 else { return nil }
        self.init(page: String(parts[0]), number: number)
    }

    /// Page and number.
    public var description: String { "\(page)/\(number)" }
}
