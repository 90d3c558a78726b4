import Domain
import Foundation
import Intake
import Testing

/// Files made to exhaust memory or time; each is a stream that is never complete in memory.
struct ReadingLimitTests {
    /// Result of reading a stream.
    private struct Cost {
        var rows = 0
        var codes: [FindingCode: Int] = [:]
        var widest = 0
    }

    private func repeated(
        _ unit: String,
        kilobytes: Int,
        _ body: (UnsafeRawBufferPointer) -> Void
    ) {
        let piece = Array(String(repeating: unit, count: 1 + 65_536 / unit.utf8.count).utf8)
        for _ in 0..<kilobytes / 64 { piece.withUnsafeBytes(body) }
    }

    /// Reads `unit` repeated to a number of kilobytes, after the heading.
    private func cost(of unit: String, kilobytes: Int) -> Cost {
        var cost = Cost()
        let reader = DeliveryReader(.plain(), masker: Masker())
        func take(_ row: ReadRow) {
            cost.rows += 1
            for finding in row.findings { cost.codes[finding.code, default: 0] += 1 }
            cost.widest = max(cost.widest, row.cells.reduce(0) { $0 + $1.utf8.count })
        }
        Array("Datum;Plats;Text\n".utf8).withUnsafeBytes { reader.feed($0, take) }
        repeated(unit, kilobytes: kilobytes) { reader.feed($0, take) }
        _ = reader.finish(take)
        return cost
    }

    @Test func `a cell without end is skipped as one row, however long it is`() {
        let cost = cost(of: "x", kilobytes: 16_384)
        #expect(cost.rows == 1)
        #expect(cost.codes[.fieldTooLong] == 1)
        #expect(cost.widest < 100_000)
    }

    @Test func `a line of a hundred thousand columns is skipped`() {
        let line = String(repeating: "x;", count: 100_000) + "\n"
        let cost = cost(of: line, kilobytes: 512)
        #expect(cost.rows == cost.codes[.fieldTooLong])
        #expect(cost.widest < 100_000)
    }

    @Test func `too many columns are a finding, and the row is quarantined`() {
        let line = "2026-10-19;Torget;Hot" + String(repeating: ";x", count: 5_000) + "\n"
        let cost = cost(of: line, kilobytes: 64)
        #expect(cost.rows == cost.codes[.longRow])
    }

    @Test(arguments: [
        // A quote that opens on every line and never closes.
        "\"a\n", "1;2;\"x\n", "\"\n", "\"a\n\"b\"\n", "\"a;\"\"b\n",
        // A cell of many short lines, and one of few long ones.
        "\"\n" + String(repeating: "y\n", count: 600),
        "\"" + String(repeating: "z", count: 30_000) + "\n",
    ])
    func `unclosed quotes cost time in proportion to the file`(unit: String) {
        func seconds(kilobytes: Int) -> Double {
            let reader = RecordReader(limits: ReadingLimits(rereadBytes: 65_536))
            let start = processorSeconds()
            repeated(unit, kilobytes: kilobytes) { reader.feed($0) { _ in } }
            _ = reader.finish { _ in }
            return processorSeconds() - start
        }
        // Four times as long, with as much again for a machine that is busy.
        #expect(seconds(kilobytes: 512) < max(1, seconds(kilobytes: 128) * 8))
    }

    /// Processor time of the thread, independent of other load.
    private func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
