import Domain
import Foundation
import Intake

/// One export with the right field of each column and the right category of each word.
struct ExportTruth: Sendable {
    let id: String
    let kind: String
    let municipality: String
    let files: [[[String]]]
    let heading: [String]
    let fields: [[String]]
    let words: [String: [String?]]
    var areas: [String] = []
    var places: [String] = []

    /// Columns that name people, and are never to be read.
    var personal: [Int] { fields.indices.filter { fields[$0].first == "person" } }

    /// Whether a column names the day.
    var hasDay: Bool { fields.contains { $0.first == "date" } }
}

/// The 30 exports, and the reporters of the two towns.
enum ExportTruths {
    /// The exports, or else the reporters of the towns.
    static func named(_ name: String) -> [ExportTruth] {
        name == "exports" ? exports : towns
    }

    static let exports: [ExportTruth] = load("exports.json").map { entry in
        let rows = entry["rows"] as? [[String]] ?? []
        let heading = rows[entry["preamble"] as? Int ?? 0]
        let fields = entry["fields"] as? [String] ?? []
        let municipality = fields.firstIndex(of: "municipality")
        return ExportTruth(
            id: entry["id"] as? String ?? "",
            kind: entry["kind"] as? String ?? "",
            municipality: municipality.flatMap { rows.last { $0.count > fields.count - 1 }?[$0] }
                ?? "",
            files: [rows],
            heading: heading,
            fields: zip(heading, fields).map { [$1] + others(entry["also"], $0) },
            words: words(entry["category_words"])
        )
    }

    static let towns = ["granfors", "solhaga"].flatMap { name -> [ExportTruth] in
        guard let town = load("\(name).json", as: [String: Any].self) else { return [] }
        func names(_ key: String) -> [String] {
            (town[key] as? [[String: Any]] ?? []).compactMap { $0["name"] as? String }
        }
        return (town["reporters"] as? [[String: Any]] ?? []).map { entry in
            var truth = reporter(entry, of: name)
            (truth.areas, truth.places) = (names("areas"), names("places"))
            return truth
        }
    }

    private static func reporter(_ entry: [String: Any], of town: String) -> ExportTruth {
        let sheets = (entry["files"] as? [[String: Any]] ?? []).flatMap {
            ($0["sheets"] as? [[String: Any]] ?? []).filter { $0["header_row"] is Int }
        }
        let tables = sheets.map { ($0["cells"] as? [[Any]] ?? []).map { $0.map(text) } }
        let heading = tables[0][(sheets[0]["header_row"] as? Int ?? 1) - 1]
        let columns = entry["columns"] as? [String: String] ?? [:]
        return ExportTruth(
            id: "\(town)/\(entry["id"] ?? "")",
            kind: "towns",
            municipality: town.prefix(1).uppercased() + town.dropFirst(),
            files: tables,
            heading: heading,
            fields: heading.map { [columns[$0] ?? "none"] + others(entry["also"], $0) },
            words: words(entry["category_words"])
        )
    }

    private static func text(_ cell: Any) -> String {
        guard let typed = cell as? [String: Any] else {
            return cell is NSNull ? "" : "\(cell)"
        }
        let value = typed["value"] ?? typed["date"] ?? typed["time"] ?? typed["datetime"]
        return "\(value ?? typed["bool"] ?? "")".replacing("T", with: " ")
    }

    private static func others(_ also: Any?, _ heading: String) -> [String] {
        (also as? [String: [String]])?[heading] ?? []
    }

    private static func words(_ entry: Any?) -> [String: [String?]] {
        (entry as? [String: Any] ?? [:]).mapValues { answer in
            (answer as? [Any] ?? [answer]).map { $0 as? String }
        }
    }

    private static func load(_ name: String) -> [[String: Any]] {
        load(name, as: [[String: Any]].self) ?? []
    }

    private static func load<Value>(_ name: String, as type: Value.Type) -> Value? {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../FirstHour")
        guard let data = try? Data(contentsOf: folder.appending(path: name)) else { return nil }
        return try? JSONSerialization.jsonObject(with: data) as? Value
    }
}

/// What is proposed for an export, compared with the truth.
struct ExportVerdict {
    let truth: ExportTruth
    let proposal: ColumnProposal

    /// The verdict on a survey of its files, without any map.
    init(_ truth: ExportTruth) {
        self.truth = truth
        let survey = ColumnSurvey(
            KnownWords(
                municipality: truth.municipality,
                categories: Self.categories,
                areas: truth.areas,
                places: truth.places
            ),
            masker: Masker(),
            today: day("2026-11-03")
        )
        for rows in truth.files {
            survey.beginFile()
            let text = rows.map { row in
                row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";")
            }
            Array((text.joined(separator: "\r\n") + "\r\n").utf8).withUnsafeBytes {
                survey.feed($0)
            }
            survey.endFile()
        }
        proposal = survey.proposal()
    }

    /// The field that is offered for each column; nil where none is.
    var offered: [String?] {
        var fields = [String?](repeating: nil, count: truth.heading.count)
        let names = truth.heading.enumerated().map { index, heading in
            let earlier = truth.heading[..<index].count { $0 == heading }
            return earlier == 0 ? heading : "\(heading) (\(earlier + 1))"
        }
        for choice in proposal.columns {
            let column = names.firstIndex(of: choice.name)
            if let column { fields[column] = choice.field.rawValue }
        }
        return fields
    }

    /// Columns whose offer is wrong.
    var wrong: [Int] {
        let offered = offered
        return truth.fields.indices.filter { column in
            let right = truth.fields[column]
            if let field = offered[column] {
                let isDay = !truth.hasDay && right.contains("weekday") && field == "date"
                return !right.contains(field) && !isDay
            }
            let unread = truth.hasDay ? Self.unread.union(["week", "weekday"]) : Self.unread
            return unread.isDisjoint(with: right)
        }
    }

    /// Number of columns whose offer is right.
    var right: Int { truth.fields.count - wrong.count }

    /// A column with what is offered and what is right.
    func description(of column: Int) -> String {
        "\(truth.id) \"\(truth.heading[column])\": \(offered[column] ?? "not read"), right: \(truth.fields[column])"
    }

    /// Columns of people that are offered as something that is read.
    var offeredPeople: [Int] {
        let offered = offered
        return truth.personal.filter { column in
            offered[column].map { !truth.fields[column].contains($0) } ?? false
        }
    }

    private static let unread: Set<String> = ["none", "status", "running_number", "person"]

    /// Number of category words with a right, an unsure and a wrong proposal; unsure ones have the right one first.
    var words: (right: Int, unsure: Int, wrong: [String]) {
        var count = (right: 0, unsure: 0, wrong: [String]())
        let choices = Dictionary(proposal.words.map { ($0.word, $0) }) { first, _ in first }
        // One word of the truth stands in no file.
        let cells = truth.files.joined().joined()
        for (word, answers) in truth.words where cells.contains(where: { $0.contains(word) }) {
            let choice = choices[word]
            let first =
                choice?.categories.first ?? (choice == nil ? Self.known[word.lowercased()] : nil)
            if !answers.contains(first) {
                let isQuestion = choice?.isSure == false
                count.wrong.append("\(truth.id) \(word): \(first ?? "-")\(isQuestion ? "?" : "")")
            } else if choice?.isSure == false, first != nil {
                count.unsure += 1
            } else {
                count.right += 1
            }
        }
        return count
    }

    private static let known = Dictionary(
        categories.flatMap { category in
            ([category.name] + category.aliases).map { ($0.lowercased(), category.id) }
        }
    ) { first, _ in first }

    static let categories = [
        Category(id: "skadegorelse", name: "Skadegörelse", aliases: ["klotter"]),
        Category(id: "nedskrapning", name: "Nedskräpning", aliases: ["skräp"]),
        Category(id: "ungdomssamling", name: "Ungdomssamling"),
        Category(id: "ordningsstorning", name: "Ordningsstörning", aliases: ["störning", "bråk"]),
        Category(id: "narkotika", name: "Narkotika"),
        Category(id: "berusning", name: "Berusning"),
        Category(id: "hot", name: "Hot och ofredande", aliases: ["hot", "ofredande"]),
        Category(id: "misshandel", name: "Misshandel", aliases: ["våld", "slagsmål"]),
        Category(id: "ran", name: "Rån"),
        Category(id: "sexualbrott", name: "Sexualbrott"),
        Category(id: "skjutning-sprangning", name: "Skjutning och sprängning"),
        Category(id: "stold", name: "Stöld och inbrott", aliases: ["stöld", "inbrott"]),
        Category(id: "brand", name: "Brand"),
        Category(id: "buskorning", name: "Buskörning"),
        Category(id: "otrygg-plats", name: "Otrygg plats"),
        Category(id: "felanmalan", name: "Felanmälan"),
        Category(id: "arrangemang", name: "Arrangemang"),
    ]
}
