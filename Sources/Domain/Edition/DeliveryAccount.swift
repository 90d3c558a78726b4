/// How the rows of one delivered file that concern a period are accounted for.
public struct DeliveryAccount: Hashable, Sendable {
    /// Its name in the reporter's folder.
    public let file: String

    /// Its rows.
    public let account: RowAccount

    /// Another file with the same content, where there is one: all of its rows had come before.
    public let copyOf: String?

    /// Whether the file has other content since: its successor is listed by itself.
    public let isReplaced: Bool

    /// Whether it is a quarantine file that staff have mended.
    public let mends: Bool

    /// A file with its account.
    public init(
        file: String,
        account: RowAccount,
        copyOf: String? = nil,
        isReplaced: Bool = false,
        mends: Bool = false
    ) {
        self.file = file
        self.account = account
        self.copyOf = copyOf
        self.isReplaced = isReplaced
        self.mends = mends
    }
}
