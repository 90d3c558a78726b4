/// Masks a text that arrives in pieces of any size: the same bytes come out whatever the pieces were.
///
/// The text is UTF-8, Windows-1252 line by line, or UTF-16, and keeps its encoding. Memory stays flat:
/// a line longer than 64 kB is masked part by part, each ending between two words or cells.
public struct MaskingStream {
    /// How much was masked of each kind so far.
    public private(set) var counts: [PersonDataKind: Int] = [:]

    private let masker: Masker
    private var pending: [UInt8] = []
    private var isOpen = false
    private var transcoder: UTF16Transcoder?

    /// A stream that has not begun.
    public init(_ masker: Masker) {
        self.masker = masker
    }

    /// Takes the next bytes, and adds what of the text is whole to `output`.
    public mutating func feed(_ bytes: UnsafeRawBufferPointer, to output: inout [UInt8]) {
        if transcoder == nil {
            pending.append(contentsOf: bytes)
        } else {
            transcoder?.append(bytes, to: &pending)
        }
        if !isOpen, pending.count >= Self.opening { open(to: &output) }
        if isOpen { drain(to: &output) }
    }

    /// Adds what is left when all bytes have come.
    public mutating func finish(to output: inout [UInt8]) {
        if !isOpen { open(to: &output) }
        transcoder?.finish(to: &pending)
        drain(to: &output)
        mask(pending[...], to: &output)
        pending = []
    }

    /// Bytes by which the encoding is told.
    private static var opening: Int { 512 }

    /// A line is masked part by part where it is longer.
    private static var longestPart: Int { 1 << 16 }

    /// Tells the encoding by the first bytes; a byte-order mark goes through as it is.
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

    /// Masks the lines that are whole, and of a line without end what is certain.
    private mutating func drain(to output: inout [UInt8]) {
        var start = 0
        while let end = partEnd(from: start) {
            mask(pending[start..<end], to: &output)
            start = end
        }
        pending.removeFirst(start)
    }

    /// Where the line or part of a line from `start` on ends; nil where more must come first.
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
        // Figures only: between two of them. One word of 64 kB: at least no character is split.
        return late.lastIndex(of: 0x20) ?? late.lastIndex { $0 & 0xC0 != 0x80 }
    }

    private mutating func mask(_ part: ArraySlice<UInt8>, to output: inout [UInt8]) {
        let masked = masker.mask(line: part)
        counts.merge(masked.counts) { $0 + $1 }
        guard let transcoder else { return output.append(contentsOf: masked.bytes) }
        for unit in String(decoding: masked.bytes, as: UTF8.self).utf16 {
            let (high, low) = (UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit))
            output += transcoder.bigEndian ? [high, low] : [low, high]
        }
    }
}
