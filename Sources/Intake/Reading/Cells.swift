/// The cells of one record in order; each becomes a text when it is asked for.
///
/// Their UTF-8 lies end to end in one run of bytes, so that a record of any width costs no memory of
/// its own while it is read; copies share the bytes.
public struct Cells: RandomAccessCollection, Sendable {
    /// How many cells there are.
    public private(set) var count = 0

    /// Whether the bytes are known to be UTF-8, so that a text need not be looked through again.
    private var isUTF8 = false

    /// The cells end to end; what comes after the last of them is room.
    private var bytes: [UInt8] = []

    /// Where each cell ends in `bytes`; what comes after the last of them is room.
    private var ends: [Int32] = []

    /// Cells with these texts.
    public init(_ texts: some Sequence<String>) {
        for text in texts {
            bytes.append(contentsOf: text.utf8)
            ends.append(Int32(bytes.count))
        }
        count = ends.count
        isUTF8 = true
    }

    /// Index of the first cell, 0.
    public var startIndex: Int { 0 }

    /// Index after the last cell.
    public var endIndex: Int { count }

    /// The text of a cell.
    public subscript(index: Int) -> String {
        withBytes(of: index) { bytes in
            guard isUTF8 else { return String(decoding: bytes, as: UTF8.self) }
            return String(copying: UTF8Span(unchecked: bytes.span))
        }
    }

    /// Bytes of all cells together.
    package var size: Int { count == 0 ? 0 : Int(ends[count - 1]) }

    /// Whether a cell is empty.
    func isEmpty(at index: Int) -> Bool { range(of: index).isEmpty }

    /// Lends the bytes of a cell.
    func withBytes<Result>(of index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result
    {
        let range = range(of: index)
        return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    private func range(of index: Int) -> Range<Int> {
        precondition(index >= 0 && index < count, "a record has no such cell")
        return (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
    }
}

extension Cells: Hashable, ExpressibleByArrayLiteral {
    /// Cells with these texts.
    public init(arrayLiteral texts: String...) {
        self.init(texts)
    }

    /// Whether the cells hold the same bytes.
    public static func == (left: Cells, right: Cells) -> Bool {
        left.count == right.count && left.ends.prefix(left.count) == right.ends.prefix(left.count)
            && left.bytes.prefix(left.size) == right.bytes.prefix(left.size)
    }

    /// Hashes what `==` compares.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(ends.prefix(count))
        hasher.combine(bytes.prefix(size))
    }
}

extension Cells {
    /// The same cells, known to be UTF-8.
    var knownToBeUTF8: Cells {
        var cells = self
        cells.isUTF8 = true
        return cells
    }

    /// Forgets the cells and keeps their room.
    mutating func clear() {
        count = 0
        isUTF8 = false
    }

    /// Lends room after the last cell for more of them.
    mutating func write(bytes byteCount: Int, cells cellCount: Int, _ body: (inout Room) -> Void) {
        let end = size
        Self.grow(&bytes, to: end + byteCount)
        Self.grow(&ends, to: count + cellCount)
        count += bytes.withUnsafeMutableBufferPointer { bytes in
            ends.withUnsafeMutableBufferPointer { ends in
                guard let first = bytes.baseAddress, let firstEnd = ends.baseAddress else {
                    return 0
                }
                var room = Room(
                    start: first + end,
                    size: bytes.count - end,
                    ends: firstEnd + count,
                    limit: cellCount,
                    end: Int32(end)
                )
                body(&room)
                return room.count
            }
        }
    }

    /// Room for more cells: their bytes are written first, and then said to be a cell.
    struct Room {
        /// Where the next cell's bytes belong.
        private(set) var start: UnsafeMutablePointer<UInt8>

        /// How many bytes there is room for.
        private(set) var size: Int

        /// How many cells have been written.
        private(set) var count = 0

        private let ends: UnsafeMutablePointer<Int32>
        private let limit: Int
        private var end: Int32

        fileprivate init(
            start: UnsafeMutablePointer<UInt8>,
            size: Int,
            ends: UnsafeMutablePointer<Int32>,
            limit: Int,
            end: Int32
        ) {
            (self.start, self.size, self.ends) = (start, size, ends)
            (self.limit, self.end) = (limit, end)
        }

        /// Makes a cell of the first `length` bytes; where there is no room for a cell, it is
        /// dropped.
        mutating func endCell(_ length: Int) {
            guard count < limit, length <= size else { return }
            end &+= Int32(truncatingIfNeeded: length)
            ends[count] = end
            count &+= 1
            start += length
            size &-= length
        }
    }

    /// Doubles what is too small, so that a file of rising records costs no more than its last.
    private static func grow<Number: FixedWidthInteger>(_ room: inout [Number], to size: Int) {
        guard room.count < size else { return }
        room.append(
            contentsOf: repeatElement(0, count: Swift.max(size, 2 * room.count) - room.count)
        )
    }
}
