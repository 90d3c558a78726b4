import Domain
import Pipeline
import TestSupport
import TestTools
import Testing
import Toolkit

/// The account over random sequences of mended files, beside a model that fits on a page.
struct QuarantinePropertyTests {
    private static let rows = 4
    private static let steps = 30

    @Test(arguments: [1, 20_261_019, 77, 5_318_008])
    func `whatever is dropped, every row counts once`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let desk = try QuarantineWorkspace()
        let texts = (0..<Self.rows).map { "Rad \($0)" }
        let good = (1...3).map { QuarantineWorkspace.row("2026-10-2\($0)", "Bra \($0)") }
        try desk.deliver(
            good + texts.map { QuarantineWorkspace.row("2026-10-99", $0) },
            as: "rapport.csv"
        )
        let ids = try desk.waiting().map(\.id)
        try #require(ids.count == Self.rows)
        var model = Model()
        for _ in 0..<Self.steps {
            let content = Model.content(&random, rows: Self.rows)
            let name = "m\(random.below(3)).csv"
            try desk.mend(
                content.map { change in
                    let id = change.row.map { ids[$0] } ?? "k000000000000"
                    let text = change.row.map { texts[$0] } ?? "Okänd"
                    return (
                        id, change.kind == .strike ? "stryk" : "",
                        QuarantineWorkspace.row(change.day, text)
                    )
                },
                as: name
            )
            model.drop(content, as: name)
            let account = try desk.account()
            let waiting = Set(try desk.waiting().map(\.id)).intersection(ids)
            #expect(waiting == Set(ids.indices.filter { model.holder[$0] == nil }.map { ids[$0] }))
            #expect(account.accepted == good.count + model.mended)
            #expect(
                account.quarantined + account.struck == Self.rows - model.mended + model.foreign
            )
        }
        #expect(try desk.publishedReports() == good.count + model.mended)
    }
}

/// What should be known after each file: who stands for which row.
private struct Model {
    struct Change: Hashable {
        enum Kind: Hashable { case keep, spoil, mend, strike }

        /// The row that is meant; nil for an id that nobody has.
        let row: Int?
        let kind: Kind
        let day: String
    }

    /// For each row that does not wait: the file that mends or strikes it.
    var holder: [Int: (file: String, isMended: Bool)] = [:]
    private var files: [String: [Change]] = [:]
    private var copies: Set<String> = []

    var mended: Int { holder.values.count(where: \.isMended) }

    /// Rows with unknown ids, each once however many files hold them.
    var foreign: Int { Set(files.values.joined().filter { $0.row == nil }).count }

    static func content(_ random: inout SplitMix64, rows: Int) -> [Change] {
        var content: [Change] = []
        for row in 0..<rows where random.chance(60) {
            let kind = [Change.Kind.keep, .spoil, .mend, .mend, .strike][random.below(5)]
            content.append(Change(row: row, kind: kind, day: day(kind, &random)))
        }
        if content.isEmpty || random.chance(15) {
            content.append(Change(row: nil, kind: .mend, day: day(.mend, &random)))
        }
        return content
    }

    private static func day(_ kind: Change.Kind, _ random: inout SplitMix64) -> String {
        switch kind {
        case .keep, .strike: "2026-10-99"
        case .spoil: "2026-10-9\(random.below(9))"
        case .mend: "2026-10-2\(random.below(3))"
        }
    }

    mutating func drop(_ content: [Change], as name: String) {
        guard files[name] != content else { return }
        if files[name] == nil, files.values.contains(content) {
            files[name] = content
            copies.insert(name)
            return
        }
        let before = files[name]
        for (row, held) in holder where held.file == name { holder[row]?.file = "before" }
        files[name] = content
        for change in content {
            guard let row = change.row, change.kind == .mend || change.kind == .strike else {
                continue
            }
            holder[row] = (name, change.kind == .mend)
        }
        end(before, of: name)
    }

    /// What a file held before goes over to a copy of it, or waits again.
    private mutating func end(_ before: [Change]?, of name: String) {
        let wasCopy = copies.remove(name) != nil
        let copy = wasCopy ? nil : copies.sorted().first { files[$0] == before && $0 != name }
        if let copy { copies.remove(copy) }
        for (row, held) in holder where held.file == "before" {
            holder[row] = copy.map { ($0, held.isMended) }
        }
    }
}
