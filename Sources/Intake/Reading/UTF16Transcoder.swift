/// Turns UTF-16 that arrives in pieces into UTF-8.
struct UTF16Transcoder {
    let bigEndian: Bool

    /// Whether something was no UTF-16 and became U+FFFD.
    private(set) var sawBadBytes = false

    private var oddByte: UInt8?
    private var units: [UInt16] = []

    init(_ encoding: TextEncoding) {
        bigEndian = encoding == .utf16BigEndian
    }

    /// Adds the text of the next bytes to `output`; half a character waits for the next call.
    mutating func append(_ bytes: UnsafeRawBufferPointer, to output: inout [UInt8]) {
        for byte in bytes {
            if let first = oddByte {
                let (high, low) = bigEndian ? (first, byte) : (byte, first)
                units.append(UInt16(high) << 8 | UInt16(low))
                oddByte = nil
            } else {
                oddByte = byte
            }
        }
        let held = units.last.map { UTF16.isLeadSurrogate($0) } == true ? units.popLast() : nil
        flush(to: &output)
        if let held { units.append(held) }
    }

    /// Adds what is left at the end of the file.
    mutating func finish(to output: inout [UInt8]) {
        if oddByte != nil { sawBadBytes = true }
        flush(to: &output)
    }

    private mutating func flush(to output: inout [UInt8]) {
        let hadErrors = transcode(
            units.makeIterator(),
            from: UTF16.self,
            to: UTF8.self,
            stoppingOnError: false,
            into: { output.append($0) }
        )
        if hadErrors { sawBadBytes = true }
        units.removeAll(keepingCapacity: true)
    }
}
