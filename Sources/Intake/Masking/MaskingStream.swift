/// Masker of a text that arrives in pieces of any size; the output does not depend on the pieces.
///
/// The text is UTF-8, Windows-1252 line by line, or UTF-16, and keeps its encoding. Memory stays flat:
/// a line longer than 64 kB is masked part by part, each ending between two words or cells.
public struct MaskingStream {
    /// Number of matches of each kind so far.
    public private(set) var counts: [PersonDataKind: Int] = [:]

    private let masker: Masker
    private var pending: [UInt8] = []
    private var isOpen = false
    private var transcoder: UTF16Transcoder?

    /// A stream before its first bytes.
    public init(_ masker: Masker) {
        self.masker = masker
    }

    /// Reads the next bytes, and appends the complete lines, masked, to `output`.
    public mutating func feed(_ bytes: UnsafeRawBufferPointer, to output: inout [UInt8]) {
        if transcoder == nil {
            pending.append(contentsOf: bytes)
        } else {
            transcoder?.append(bytes, to: &pending)
        }
        if !isOpen, pending.count >= Self.openingLength { open(to: &output) }
        if isOpen { drain(to: &output) }
    }

    /// Appends the rest, masked, to `output` after the last bytes.
    public mutating func finish(to output: inout [UInt8]) {
        if !isOpen { open(to: &output) }
        transcoder?.finish(to: &pending)
        drain(to: &output)
        mask(pending[...], to: &output)
        pending = []
    }

    /// Number of bytes by which the encoding is detected.
    private static var openingLength: Int { 512 }

    /// Most bytes of a line that are masked together.
    private static var longestPart: Int { 1 << 16 }

    /// Detects the encoding by the first bytes; a byte-order mark is copied to the output.
    private mutating func open(to output: inout [UInt8]) {
        isOpen = true
        let opening = FileOpening(pending)
        output.append(contentsOf: pending.prefix(opening.markLength))
        pending.removeFirst(opening.markLength)
        guard let utf16 = opening.utf16 else { return }
        let raw = pending
        pending = []
        var start = UTF16Transcoder(utf16)
        raw.withUnsafeBytes { start.append($0, to: &pending) }
        transcoder = start
    }

    /// Masks the complete lines, and the complete parts of a longer one.
    private mutating func drain(to output: inout [UInt8]) {
        var start = 0
        while let end = partEnd(from: start) {
            mask(pending[start..<end], to: &output)
            start = end
        }
        pending.removeFirst(start)
    }

    /// End of the line or part of a line from `start`; nil where more bytes are needed.
    private func partEnd(from start: Int) -> Int? {
        let window = pending[start...].prefix(Self.longestPart)
        if let newline = window.firstIndex(of: 0x0A) { return newline + 1 }
        guard window.count == Self.longestPart else { return nil }
        let late = window.suffix(Self.longestPart / 2)
        let afterCell = late.lastIndex { $0 == 0x3B || $0 == 0x2C || $0 == 0x09 || $0 == 0x22 }
        if let afterCell { return afterCell + 1 }
        let gap = late.indices.dropFirst().dropLast().last {
            late[$0] == 0x20 && !late[$0 - 1].isDigit && !late[$0 + 1].isDigit
        }
        if let gap { return gap + 1 }
        // Only digits: between two numbers. One word of 64 kB: at least no character is split.
        return late.lastIndex(of: 0x20) ?? late.lastIndex { $0 & 0xC0 != 0x80 }
    }

    private mutating func mask(_ part: ArraySlice<UInt8>, to output: inout [UInt8]) {
        let masked = masker.mask(line: part)
        counts.merge(masked.counts) { $0 + $1 }
        guard let transcoder else { return output.append(contentsOf: masked.bytes) }
        for unit in String(decoding: masked.bytes, as: UTF8.self).utf16 {
            let (high, low) = (UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit))
            output += transcoder.isBigEndian ? [high, low] : [low, high]
        }
    }
}

extension Masker {
    /// The bytes of a line with person data replaced, and every other byte unchanged.
    ///
    /// A line that is not UTF-8 is decoded as Windows-1252, and encoded so again.
    public func mask(bytes line: some Collection<UInt8>) -> [UInt8] {
        mask(line: line).bytes
    }

    /// The bytes of a line with person data replaced, and the number of matches of each kind.
    func mask(line: some Collection<UInt8>) -> (bytes: [UInt8], counts: [PersonDataKind: Int]) {
        if let text = String(validating: line, as: UTF8.self) {
            let masked = mask(text)
            return (Array(masked.text.utf8), masked.counts)
        }
        let masked = mask(Windows1252.text(of: line))
        return (Windows1252.bytes(of: masked.text), masked.counts)
    }
}
