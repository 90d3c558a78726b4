import Domain
import Foundation
import Store
import TestSupport
import TestTools
import Testing

@testable import Pipeline

/// Places as reporters write them, against right values written without knowing the program
/// (`Tests/ReadingTruth/places.json`), in a whole run: read, masked, placed and stored.
struct WrittenPlaceTruthTests {
    /// A cell with its right value.
    fileprivate struct Truth: Decodable {
        let id: String
        let cell: String
        let expected: Expected
        /// Areas that a direction must not be with certainty.
        let not: [String]?
        /// Area that it may be in, and more is not known.
        let near: String?

        enum Expected: Decodable {
            case area(String)
            case point(Coordinate, within: Double)
            case told
            case direction
            case near

            private enum Key: CodingKey { case area, lat, lon, within }

            init(from decoder: any Decoder) throws {
                if let word = try? decoder.singleValueContainer().decode(String.self) {
                    self = word == "told" ? .told : word == "near" ? .near : .direction
                    return
                }
                let object = try decoder.container(keyedBy: Key.self)
                if let area = try object.decodeIfPresent(String.self, forKey: .area) {
                    self = .area(area)
                    return
                }
                self = .point(
                    Coordinate(
                        latitude: try object.decode(Double.self, forKey: .lat),
                        longitude: try object.decode(Double.self, forKey: .lon)
                    ),
                    within: try object.decode(Double.self, forKey: .within)
                )
            }
        }
    }

    /// Findings that say that a position was not used.
    private static let tellsPosition: Set<FindingCode> = [
        .badCoordinate, .zeroCoordinate, .ambiguousZone, .unreadPosition, .outsideMap,
        .placeElsewhere,
    ]

    /// Rows with another right value than the table's, by id, with the reason.
    private static let exceptions: [String: String] = [:]

    fileprivate static func table() throws -> [Truth] {
        ReadingTruth.rows("places")
    }

    @Test(arguments: ["Plats", "Adress", "Beskrivning"])
    func `places are read as their writers mean them, in every column`(column: String) throws {
        let truths = try Self.table().filter { $0.isMeant(in: column) }
        let run = try PlacedCells(truths.map(\.cell), column: column)
        var wrong: [String] = []
        for (index, truth) in truths.enumerated() where Self.exceptions[truth.id] == nil {
            let line = index + 2
            let found = run.placements[line] ?? .unplaced()
            let isTold = !Self.tellsPosition.isDisjoint(with: run.codes[line] ?? [])
            if !truth.holds(found, isTold: isTold) {
                wrong.append(
                    "\(truth.id) \(truth.cell): \(found.area ?? "-") \(found.probability) \(found.method)"
                        + " \(found.coordinate.map { "\($0.latitude), \($0.longitude)" } ?? "")"
                        + (isTold ? " told" : " silent")
                )
            }
        }
        #expect(
            wrong.isEmpty,
            "\(wrong.count) of \(truths.count):\n\(wrong.joined(separator: "\n"))"
        )
    }
}

extension WrittenPlaceTruthTests.Truth {
    /// Whether the value is meant in a column: in a description a bare name may be anything.
    fileprivate func isMeant(in column: String) -> Bool {
        guard column == "Beskrivning" else { return true }
        switch expected {
        case .point(_, let metres): return metres < 1000
        case .told: return cell.contains("//") || cell.contains("+")
        case .area, .direction, .near: return false
        }
    }

    fileprivate func holds(_ found: Placement, isTold: Bool) -> Bool {
        switch expected {
        case .area(let id): return found.area == id && found.probability > 0.5 && !isTold
        case .point(let point, let metres):
            guard let read = found.coordinate, !isTold else { return false }
            let north = (read.latitude - point.latitude) * 111_400
            let east =
                (read.longitude - point.longitude) * 111_400 * cos(point.latitude * .pi / 180)
            return (north * north + east * east).squareRoot() <= metres
        case .told: return isTold && found.areas.isEmpty
        case .near: return found.area == near && (0.5..<0.8).contains(found.probability)
        case .direction:
            return !(not ?? []).contains { $0 == found.area && found.probability > 0.5 }
        }
    }
}

/// The cells of one column, as a run placed and told them, by line.
private struct PlacedCells {
    private(set) var placements: [Int: Placement] = [:]
    private(set) var codes: [Int: Set<FindingCode>] = [:]

    init(_ cells: [String], column: String) throws {
        let rows = cells.enumerated().map { index, cell in
            "2026-10-20;\"\(cell.replacing("\"", with: "\"\""))\";Klotter;x\(index)"
        }
        let town = try ReadingTown().town
        try town.write(
            "Datum;\(column);Typ;Ärende\n" + rows.joined(separator: "\n") + "\n",
            to: "inbox/rapporter/vakt/2026-v43-44.csv"
        )
        _ = try EstRun(town.workspace).run()
        let period = Period(first: try #require(Day(iso: "2026-10-19")), length: 14)
        let store = try Store(file: town.workspace.database.path)
        let (reports, findings) = try store.read {
            (try $0.reports.page(after: ""), try $0.findings.all(of: period))
        }
        for placed in reports { placements[placed.report.line] = placed.placement }
        for finding in findings.values.joined() {
            if let line = finding.line { codes[line, default: []].insert(finding.code) }
        }
    }
}
