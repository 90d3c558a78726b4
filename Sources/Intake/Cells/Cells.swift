/// Cells of one record; each becomes a `String` on access.
///
/// Their UTF-8 is contiguous in one buffer, so that a record of any width needs no memory of its own
/// while it is read; copies share the buffer.
public struct Cells: RandomAccessCollection, Sendable {
    /// Number of cells.
    public private(set) var count = 0

    /// Whether the bytes are known to be UTF-8, so that a text need not be validated again.
    private var isUTF8 = false

    /// The cells one after another; bytes after the last one are unused capacity.
    private var bytes: [UInt8] = []

    /// End of each cell in `bytes`; elements after the last one are unused capacity.
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

    /// Cells from texts in UTF-8 one after another, and the end of each.
    init(utf8 bytes: [UInt8], ends: [Int32]) {
        (self.bytes, self.ends) = (bytes, ends)
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

    /// Number of bytes of all cells.
    package var size: Int { count == 0 ? 0 : Int(ends[count - 1]) }

    /// Whether a cell is empty.
    func isEmpty(at index: Int) -> Bool { range(of: index).isEmpty }

    /// Calls `body` with the bytes of a cell.
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

    /// Whether the cells have the same bytes.
    public static func == (left: Cells, right: Cells) -> Bool {
        left.count == right.count && left.ends.prefix(left.count) == right.ends.prefix(left.count)
            && left.bytes.prefix(left.size) == right.bytes.prefix(left.size)
    }

    /// Hashes the bytes and ends of the cells.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(ends.prefix(count))
        hasher.combine(bytes.prefix(size))
    }
}

extension Cells {
    /// The same cells, marked as UTF-8.
    var knownToBeUTF8: Cells {
        var cells = self
        cells.isUTF8 = true
        return cells
    }

    /// Removes the cells and keeps the capacity.
    mutating func clear() {
        count = 0
        isUTF8 = false
    }

    /// Calls `body` with room after the last cell for more cells.
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

    /// Unused capacity for more cells: the bytes are written first, then made a cell.
    struct Room {
        /// Address of the next cell's bytes.
        private(set) var start: UnsafeMutablePointer<UInt8>

        /// Number of bytes left.
        private(set) var size: Int

        /// Number of cells written.
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

        /// Makes a cell of the first `length` bytes, or drops them where the limit of cells is reached.
        mutating func endCell(_ length: Int) {
            guard count < limit, length <= size else { return }
            end &+= Int32(truncatingIfNeeded: length)
            ends[count] = end
            count &+= 1
            start += length
            size &-= length
        }
    }

    /// Grows a buffer at least twofold, so that growth is amortised.
    private static func grow<Number: FixedWidthInteger>(_ room: inout [Number], to size: Int) {
        guard room.count < size else { return }
        room.append(
            contentsOf: repeatElement(0, count: Swift.max(size, 2 * room.count) - room.count)
        )
    }
}
