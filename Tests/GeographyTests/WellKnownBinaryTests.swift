import Domain
import Testing
import Toolkit

@testable import Geography

/// Builds well-known binary of either byte order.
private struct Binary {
    let isLittle: Bool
    var bytes: [UInt8] = []

    init(isLittle: Bool, type: UInt32) {
        self.isLittle = isLittle
        begin(type)
    }

    mutating func begin(_ type: UInt32) {
        bytes.append(isLittle ? 1 : 0)
        add(type)
    }

    mutating func add(_ number: UInt32) {
        let ordered = isLittle ? number.littleEndian : number.bigEndian
        withUnsafeBytes(of: ordered) { bytes.append(contentsOf: $0) }
    }

    mutating func add(_ numbers: Double...) {
        for number in numbers {
            let bits = isLittle ? number.bitPattern.littleEndian : number.bitPattern.bigEndian
            withUnsafeBytes(of: bits) { bytes.append(contentsOf: $0) }
        }
    }
}

struct WellKnownBinaryTests {
    @Test(arguments: [true, false])
    func `a multipolygon of either byte order is read`(isLittle: Bool) throws {
        var binary = Binary(isLittle: isLittle, type: 6)
        binary.add(1)
        binary.begin(3)
        binary.add(1)
        binary.add(4)
        for corner in [(0.0, 0.0), (4, 0), (4, 3), (0, 0)] { binary.add(corner.0, corner.1) }
        let shape = try #require(WellKnownBinary.shape(binary.bytes))
        #expect(shape.polygons == [[[[0, 0], [4, 0], [4, 3], [0, 0]]]])
    }

    @Test(arguments: [(UInt32(1001), 3), (2001, 3), (3001, 4), (0x8000_0001, 3), (0xC000_0001, 4)])
    func `height and measure are passed over`(type: UInt32, numbers: Int) throws {
        var binary = Binary(isLittle: true, type: type)
        for number in 0..<numbers { binary.add(Double(number + 5)) }
        #expect(WellKnownBinary.shape(binary.bytes)?.points == [[5, 6]])
    }

    @Test func `a line is read`() {
        var binary = Binary(isLittle: true, type: 2)
        binary.add(2)
        binary.add(1, 2, 3, 4)
        #expect(WellKnownBinary.shape(binary.bytes)?.lines == [[[1, 2], [3, 4]]])
    }

    @Test(arguments: [UInt32(0), 13, 14, 18, 99, 4001, 0x2000_0001])
    func `an abstract or unknown kind is none`(type: UInt32) {
        var binary = Binary(isLittle: true, type: type)
        binary.add(1, 2)
        #expect(WellKnownBinary.shape(binary.bytes) == nil)
    }

    @Test func `more parts than there are bytes for are refused before memory is asked for`() {
        for type in [UInt32(2), 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 16, 17] {
            var binary = Binary(isLittle: true, type: type)
            binary.add(UInt32.max)
            #expect(WellKnownBinary.shape(binary.bytes) == nil)
        }
    }

    @Test func `multipolygons nested without end are refused`() {
        var binary = Binary(isLittle: true, type: 6)
        for _ in 0..<100_000 {
            binary.add(1)
            binary.begin(6)
        }
        #expect(WellKnownBinary.shape(binary.bytes) == nil)
    }

    @Test func `numbers that are none are refused`() {
        var binary = Binary(isLittle: true, type: 1)
        binary.add(.nan, .infinity)
        #expect(WellKnownBinary.shape(binary.bytes) == nil)
    }

    @Test(arguments: [UInt64(3), 17, 2026])
    func `bytes at random are read or refused`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<20_000 {
            let length = Int(random.next() % 80)
            var bytes = (0..<length).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            if bytes.count > 5 { bytes.replaceSubrange(0..<5, with: [1, bytes[1] % 18, 0, 0, 0]) }
            let shape = WellKnownBinary.shape(bytes)
            #expect(shape.map { $0.positions.allSatisfy { $0.count == 2 } } ?? true)
        }
    }
}
