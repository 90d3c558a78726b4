import Intake
import Testing

struct MaskingStreamTests {
    private let text = "Åsa Provsson, 850101-1234\r\nring 070-174 06 05, älg €\nslut"
    private let expected = "[namn], [personnummer]\r\nring [telefon], älg €\nslut"

    @Test(arguments: [1, 2, 3, 7, 64])
    func `numbers and names split between two pieces are masked`(chunk: Int) {
        #expect(masked(Array(text.utf8), chunk: chunk) == Array(expected.utf8))
    }

    @Test(arguments: [true, false], [1, 5, 1000])
    func `UTF-16 is masked and stays UTF-16`(isBigEndian: Bool, chunk: Int) {
        let mark: [UInt8] = isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
        let input = mark + utf16(text, isBigEndian)
        #expect(masked(input, chunk: chunk) == mark + utf16(expected, isBigEndian))
    }

    @Test func `a byte-order mark of UTF-8 is kept`() {
        #expect(masked([0xEF, 0xBB, 0xBF] + text.utf8) == [0xEF, 0xBB, 0xBF] + expected.utf8)
    }

    @Test(arguments: ["; ", " text ", ",", " "])
    func `a line without end is masked part by part`(separator: String) {
        let line = (0..<20_000).map { _ in "850101-1234" }.joined(separator: separator)
        let input = Array((line + "\n").utf8)
        let output = String(decoding: masked(input, chunk: 4096), as: UTF8.self)
        #expect(masked(input, chunk: 4096) == masked(input, chunk: 100_000))
        #expect(!output.contains { $0.isNumber })
    }

    @Test func `one endless word costs no more memory than a part`() {
        var (stream, output) = (MaskingStream(Masker()), [UInt8]())
        let piece = [UInt8](repeating: 0x61, count: 1 << 16)
        for _ in 0..<50 {
            piece.withUnsafeBytes { stream.feed($0, to: &output) }
            #expect(output.count >= 1 << 14)
            output.removeAll()
        }
    }

    @Test func `matches are counted`() {
        var (stream, output) = (MaskingStream(Masker()), [UInt8]())
        Array(text.utf8).withUnsafeBytes { stream.feed($0, to: &output) }
        stream.finish(to: &output)
        #expect(stream.counts == [.name: 1, .personalNumber: 1, .phone: 1])
    }

    private func masked(_ bytes: [UInt8], chunk: Int = .max) -> [UInt8] {
        var (stream, output) = (MaskingStream(Masker()), [UInt8]())
        var start = 0
        while start < bytes.count {
            let end = chunk < bytes.count - start ? start + chunk : bytes.count
            bytes[start..<end].withUnsafeBytes { stream.feed($0, to: &output) }
            start = end
        }
        stream.finish(to: &output)
        return output
    }

    private func utf16(_ text: String, _ isBigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let bytes = [UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit)]
            return isBigEndian ? bytes : bytes.reversed()
        }
    }
}
