public import Domain

extension TimeSpan {
    /// Whether it is a day or longer, and so says nothing of the hour.
    public var isVague: Bool {
        length >= 24 * 60
    }
}
