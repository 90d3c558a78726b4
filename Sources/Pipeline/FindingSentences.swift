public import Domain
import Publishing

extension Finding {
    /// The finding in one or two Swedish sentences, the same that the page and the receipts have.
    public var sentence: String { FindingText.swedish(self) }
}

extension FindingGroup {
    /// The findings in Swedish sentences, once for all of them, as the page has them.
    public var sentence: String { FindingText.swedish(self) }
}
