public import Domain
import Publishing

extension Finding {
    /// The finding in one or two Swedish sentences, the same as on the page and in the receipts.
    public var sentence: String { FindingText.swedish(self) }
}

extension FindingGroup {
    /// The findings in Swedish, one text for the whole group, as on the page.
    public var sentence: String { FindingText.swedish(self) }
}
