import Domain
import Foundation
import Testing

@testable import Geography

/// Places named in the texts of two towns, whose truth was written by people who had not seen the code.
struct FirstHourPlacingTests {
    @Test(arguments: ["granfors", "solhaga"])
    func `a place named in a text is found, and weighs above the sender's home`(town: String) throws
    {
        let town = try TownTruth(town)
        let placer = try Placer(areas: town.areas, gazetteer: town.places)
        var (right, told, wrong) = (0, 0, 0)
        for row in town.rows {
            let place = WrittenPlace(text: "")
            let placement = placer.place(place, text: row.text, home: row.home).placement
            let isSure = placement.probability > 0.5
            let isRight = placement.area.map(row.areas.contains) ?? row.areas.isEmpty
            if isRight { right += 1 } else if !isSure { told += 1 } else { wrong += 1 }
            if !isRight, ProcessInfo.processInfo.environment["NOTES"] != nil {
                print(
                    isSure ? "WRONG" : "told",
                    row.id,
                    row.areas,
                    placement.area ?? "-",
                    placement.method,
                    "|",
                    row.text
                )
            }
        }
        print("\(town.name): \(right) right, \(told) told, \(wrong) wrong")
        #expect(right * 100 >= 70 * town.rows.count)
        #expect(wrong <= 1)
    }
}

/// A town of `Tests/FirstHour`: its areas and places, and rows whose place stands in the text only.
struct TownTruth {
    struct Row {
        let id: String
        let text: String
        let home: String?
        let areas: [String]
    }

    let name: String
    let areas: [Area]
    let places: [GazetteerEntry]
    let rows: [Row]

    init(_ name: String) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent()
        let data = try Data(contentsOf: folder.appending(path: "FirstHour/\(name).json"))
        let town = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
        self.name = name
        areas = (town["areas"] as? [[String: Any]] ?? []).map { area in
            let ring = (area["polygon"] as? [[Double]] ?? []).map {
                Coordinate(latitude: $0[1], longitude: $0[0])
            }
            return Area(
                id: area["id"] as? String ?? "",
                name: area["name"] as? String ?? "",
                outline: [[ring]]
            )
        }
        places = (town["places"] as? [[String: Any]] ?? []).map { place in
            GazetteerEntry(
                name: place["name"] as? String ?? "",
                aliases: place["aliases"] as? [String] ?? [],
                kind: place["kind"] as? String ?? "",
                area: place["area"] as? String
            )
        }
        rows = (town["reporters"] as? [[String: Any]] ?? []).flatMap(Self.rows)
    }

    private static func rows(of reporter: [String: Any]) -> [Row] {
        let columns = reporter["columns"] as? [String: String] ?? [:]
        let files = reporter["files"] as? [[String: Any]] ?? []
        return files.flatMap { file in
            (file["sheets"] as? [[String: Any]] ?? []).flatMap { sheet -> [Row] in
                let cells = sheet["cells"] as? [[Any]] ?? []
                guard let header = sheet["header_row"] as? Int, cells.indices.contains(header - 1)
                else { return [] }
                let fields = cells[header - 1].map { columns[$0 as? String ?? ""] ?? "none" }
                return (sheet["truth"] as? [String: [[String: Any]]] ?? [:]).sorted {
                    $0.key < $1.key
                }
                .compactMap { line, reports in
                    guard let line = Int(line), reports.count == 1, let report = reports.first
                    else { return nil }
                    let row = cells[line - 1]
                    func text(_ field: String) -> String {
                        zip(fields, row).filter { $0.0 == field }.compactMap { $0.1 as? String }
                            .joined(separator: "\n")
                    }
                    guard text("place").isEmpty, text("address").isEmpty, text("area").isEmpty,
                        text("north").isEmpty, text("coordinate").isEmpty, !text("text").isEmpty,
                        report["kind"] as? String != "lugnt"
                    else { return nil }
                    let any = (report["any"] as? [String: [String]])?["area"] ?? []
                    return Row(
                        id: "\(reporter["id"] as? String ?? "")/\(line)",
                        text: text("text"),
                        home: reporter["home"] as? String,
                        areas: [report["area"] as? String].compactMap(\.self) + any
                    )
                }
            }
        }
    }
}
