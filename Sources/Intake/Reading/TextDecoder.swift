import Toolkit

/// Decoder of cells: strict UTF-8 first, else the single-byte encoding of the file.
///
/// Windows-1252 and Mac OS Roman are told apart by the bytes of the Swedish letters.
struct TextDecoder {
    /// Whether undecodable bytes have occurred since this was last set to false.
    var sawBadBytes = false

    private var windowsVotes = 0
    private var macVotes = 0
    private var used: Set<TextEncoding> = []

    /// Whether text was decoded in a single-byte encoding that has few votes, or none.
    var isDoubtful: Bool {
        let (most, least) = (max(macVotes, windowsVotes), min(macVotes, windowsVotes))
        return !used.isEmpty && (used.count > 1 || least * 4 >= most)
    }

    /// The single-byte encoding with the most votes so far.
    var encoding: TextEncoding {
        macVotes > windowsVotes ? .macRoman : .windows1252
    }

    /// The cells of a record as UTF-8, given the content of all its bytes.
    mutating func decode(_ cells: Cells, in content: TextContent) -> Cells {
        switch content {
        case .ascii, .utf8: cells.knownToBeUTF8
        case .markedUTF8: Cells(cells.map(\.composed))
        case .singleByte: Cells(cells.indices.map { text(ofCell: $0, in: cells) })
        }
    }

    private mutating func text(ofCell index: Int, in cells: Cells) -> String {
        cells.withBytes(of: index) { bytes in
            String(validating: bytes, as: UTF8.self) ?? singleByte(bytes)
        }
    }

    private mutating func singleByte(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        vote(bytes)
        used.insert(encoding)
        let table = encoding == .macRoman ? SingleByteText.macRoman : SingleByteText.windows1252
        var scalars = String.UnicodeScalarView()
        for byte in bytes {
            let scalar = byte < 0x80 ? Unicode.Scalar(byte) : table[Int(byte) - 0x80]
            if scalar == "\u{FFFD}" { sawBadBytes = true }
            scalars.append(scalar)
        }
        return String(scalars)
    }

    /// Counts the letters å, ä, ö and é as either encoding would write them, as votes for it.
    ///
    /// Only bytes within a word count, since the same bytes are € and … in the other encoding.
    mutating func vote(_ bytes: some RandomAccessCollection<UInt8>) {
        for index in bytes.indices where bytes[index] >= 0x80 {
            let isCapital: Bool
            let isWindows: Bool
            switch bytes[index] {
            case 0xE4, 0xE5, 0xE9, 0xF6: (isWindows, isCapital) = (true, false)
            case 0xC4, 0xC5, 0xD6: (isWindows, isCapital) = (true, true)
            case 0x8A, 0x8C, 0x8E, 0x9A: (isWindows, isCapital) = (false, false)
            case 0x80, 0x81, 0x85: (isWindows, isCapital) = (false, true)
            default: continue
            }
            guard Self.isInWord(index, of: bytes, isCapital: isCapital) else { continue }
            if isWindows { windowsVotes += 1 } else { macVotes += 1 }
        }
    }

    /// Whether a letter is next to a byte; of a capital, a letter after it or a capital before it.
    private static func isInWord<Bytes: RandomAccessCollection<UInt8>>(
        _ index: Bytes.Index,
        of bytes: Bytes,
        isCapital: Bool
    ) -> Bool {
        let next = bytes.index(after: index)
        if next < bytes.endIndex, isLetter(bytes[next]) { return true }
        guard index > bytes.startIndex else { return false }
        let before = bytes[bytes.index(before: index)]
        return isLetter(before) && (!isCapital || before < 0x60)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}

/// Tally of the encodings of the records of one file, to detect records unlike the rest.
struct EncodingTally {
    private var utf8Records = 0
    private var singleByteRecords = 0

    /// The encoding of most records so far.
    func encoding(_ decoder: TextDecoder) -> TextEncoding {
        if utf8Records + singleByteRecords == 0 { return .ascii }
        return utf8Records >= singleByteRecords ? .utf8 : decoder.encoding
    }

    /// Counts a record, and returns whether it is unlike most of the records before it.
    mutating func isUnlikeOthers(counting content: TextContent) -> Bool {
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
