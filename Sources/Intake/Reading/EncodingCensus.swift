import Domain

/// Counts in which encoding the records of one file are, to tell which are unlike the rest.
struct EncodingCensus {
    /// Whether the record under way has anything beyond ASCII.
    var sawHighBytes = false

    private var utf8Records = 0
    private var singleByteRecords = 0

    /// Encoding of most records so far.
    func encoding(_ decoder: TextDecoder) -> TextEncoding {
        if utf8Records + singleByteRecords == 0 { return .ascii }
        return utf8Records >= singleByteRecords ? .utf8 : decoder.encoding
    }

    /// Counts the record that has just ended, and says what is wrong with its bytes.
    mutating func flaws(of parser: FieldParser) -> [FindingCode] {
        guard sawHighBytes else { return [] }
        sawHighBytes = false
        let decoder = parser.decoder
        let isUnlike: Bool
        if decoder.recordIsSingleByte {
            singleByteRecords += 1
            isUnlike = singleByteRecords <= utf8Records
        } else {
            utf8Records += 1
            isUnlike = utf8Records <= singleByteRecords
        }
        return (decoder.recordHasBadBytes ? [.badEncoding] : [])
            + (isUnlike ? [.mixedEncoding] : [])
    }
}
