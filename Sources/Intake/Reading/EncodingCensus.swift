/// Counts in which encoding the records of one file are, to tell which are unlike the rest.
struct EncodingCensus {
    private var utf8Records = 0
    private var singleByteRecords = 0

    /// Encoding of most records so far.
    func encoding(_ decoder: TextDecoder) -> TextEncoding {
        if utf8Records + singleByteRecords == 0 { return .ascii }
        return utf8Records >= singleByteRecords ? .utf8 : decoder.encoding
    }

    /// Counts a record, and tells whether it is unlike most of those before it.
    mutating func isUnlike(_ content: TextContent) -> Bool {
        switch content {
        case .ascii:
            return false
        case .utf8, .markedUTF8:
            utf8Records += 1
            return utf8Records <= singleByteRecords
        case .singleByte:
            singleByteRecords += 1
            return singleByteRecords <= utf8Records
        }
    }
}
