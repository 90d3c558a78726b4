/// Turns the bytes of cells into text: strict UTF-8 first, else the single-byte encoding of the
/// file.
///
/// Which of the two single-byte encodings it is shows by the bytes that Swedish letters have there.
struct TextDecoder {
    /// Whether bytes that are no text were met since this was last set to false.
    var sawBadBytes = false

    private var windowsVotes = 0
    private var macVotes = 0
    private var used: Set<TextEncoding> = []

    /// Whether text was read in a single-byte encoding that few letters, or none, speak for.
    var isDoubtful: Bool {
        let (most, least) = (max(macVotes, windowsVotes), min(macVotes, windowsVotes))
        return !used.isEmpty && (used.count > 1 || least * 4 >= most)
    }

    /// The single-byte encoding that most Swedish letters so far speak for.
    var encoding: TextEncoding {
        macVotes > windowsVotes ? .macRoman : .windows1252
    }

    /// The cells of a record as UTF-8, given what all its bytes can be read as.
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

    /// Counts the letters å, ä, ö and é as either encoding would write them.
    ///
    /// Only what stands in a word counts: the same bytes are € and … in the other encoding.
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

    /// Whether a letter stands beside a byte; beside a capital one after it, or a capital before.
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

extension String {
    /// The text with letters and their combining marks as one character each, as Swedish has them.
    fileprivate var composed: String {
        var result = UnicodeScalarView()
        for scalar in unicodeScalars {
            if let last = result.last, let whole = Self.composed(last, scalar) {
                result.removeLast()
                result.append(whole)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    private static func composed(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar?
    {
        switch (base, mark) {
        case ("a", "\u{30A}"): "å"
        case ("A", "\u{30A}"): "Å"
        case ("a", "\u{308}"): "ä"
        case ("A", "\u{308}"): "Ä"
        case ("o", "\u{308}"): "ö"
        case ("O", "\u{308}"): "Ö"
        case ("e", "\u{301}"): "é"
        case ("E", "\u{301}"): "É"
        case ("u", "\u{308}"): "ü"
        default: nil
        }
    }
}
