/// What the cells of one column stand for, worked out once for each that comes again.
///
/// Only short cells are kept, and not more than a municipality has words: free text under the heading
/// must not fill the memory.
final class RecurringCells<Value> {
    private var table = DigestTable(limit: 10_000)
    private var cells: [[UInt8]] = []
    private var values: [Value] = []

    /// What a cell stands for; `make` is asked the first time.
    func value(of bytes: UnsafeBufferPointer<UInt8>, or make: (String) -> Value) -> Value {
        let isShort = bytes.count <= Self.longest
        var digest = Digest()
        if isShort {
            digest.add(bytes)
            if let number = table[digest.value].map(Int.init), cells[number].elementsEqual(bytes) {
                return values[number]
            }
        }
        let value = make(String(decoding: bytes, as: UTF8.self))
        if isShort, table.add(UInt64(cells.count), for: digest.value) {
            cells.append(Array(bytes))
            values.append(value)
        }
        return value
    }

    private static var longest: Int { 60 }
}
