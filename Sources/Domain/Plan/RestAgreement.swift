/// A departure from arbetstidslagen that a kollektivavtal allows a function.
public struct RestAgreement: Hashable, Sendable {
    /// The function.
    public let resource: ResourceID

    /// What it departs from, in the words of the page.
    public let rule: String

    /// The agreement's name.
    public let agreement: String

    /// A departure with its agreement.
    public init(resource: ResourceID, rule: String, agreement: String) {
        self.resource = resource
        self.rule = rule
        self.agreement = agreement
    }
}
