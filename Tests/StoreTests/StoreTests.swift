import Domain
import Foundation
import Store
import Testing

struct StoreTests {
    private let period = Period(first: Day(number: 20_000), length: 14)
    private let delivery = Delivery(hash: "aa", reporter: "skolan", file: "v43.csv")

    @Test func `a rehearsal leaves nothing behind`() throws {
        let store = try Store()
        let run = try store.rehearse { try $0.runs.begin(asOf: period.last) }
        #expect(run == 1)
        #expect(try store.read { try $0.runs.latest() } == 0)
    }

    @Test func `a copy holds what is in the log, and nothing done with it reaches a file`() throws {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appending(path: "\(UUID())")
        try files.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? files.removeItem(at: folder) }
        let (file, copy) = (folder.path + "/est.sqlite", folder.path + "/copy")
        let store = try Store(file: file)
        _ = try store.write { try $0.runs.begin(asOf: period.last) }
        for ending in ["", "-wal"] {
            try files.copyItem(atPath: file + ending, toPath: copy + ending)
        }
        let memory = try Store(copy: copy, of: file)
        #expect(try memory.write { try $0.runs.begin(asOf: period.last) } == 2)
        #expect(try store.read { try $0.runs.latest() } == 1)
        #expect(try Store(file: copy).read { try $0.runs.latest() } == 1)
    }

    @Test func `a transaction that fails leaves nothing behind`() throws {
        struct Stop: Error {}
        let store = try Store()
        #expect(throws: Stop.self) {
            try store.write { transaction in
                _ = try transaction.runs.begin(asOf: period.last)
                throw Stop()
            }
        }
        #expect(try store.read { try $0.runs.latest() } == 0)
    }

    @Test func `an attempt that answers false is undone, and what came before it stays`() throws {
        let store = try Store()
        try store.write { transaction in
            let run = try transaction.runs.begin(asOf: period.last)
            try transaction.attempt {
                _ = try transaction.deliveries.add(
                    delivery,
                    status: .read,
                    period: period,
                    run: run
                )
                return false
            }
            #expect(try transaction.deliveries.standing(of: delivery) == .new(replacing: []))
        }
        #expect(try store.read { try $0.runs.latest() } == 1)
    }

    @Test func `a file that is no database is refused with its name`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).sqlite")
        try Data(repeating: 7, count: 5000).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let error = #expect(throws: StoreError.self) { try Store(file: file.path) }
        #expect(error.map { "\($0)".contains(file.lastPathComponent) } == true)
        let copied = #expect(throws: StoreError.self) {
            try Store(copy: file.path, of: "est.sqlite")
        }
        #expect(copied.map { "\($0)".contains("'est.sqlite'") } == true)
    }
}
