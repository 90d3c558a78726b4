import Domain
import Foundation
import Pipeline
import Toolkit

/// Findings of a check of areas and places as text and as JSON.
enum AreasText {
    /// Maximum number of faults of one kind that are listed one by one; the rest are counted.
    private static let mostShown = 20

    /// Rule that decides between areas, as `est place` and every run follow it.
    static let tieRule =
        "En punkt i två områden räknas i det mindre, och i lika stora i det vars id kommer först."

    static func plain(_ result: AreasCheck.Result) -> String {
        var lines = ["\(result.files.joined(separator: ", "))\(validity(result)): \(total(result))"]
        lines += FindingLines.lines(result.findings)
        for faults in groups(result.faults) {
            lines += faults.prefix(mostShown).map(line)
            let rest = faults.count - mostShown
            if rest > 0 {
                lines.append(
                    "\(FindingLines.word(faults[0].severity)): \(words(faults[0])): \(rest) till, som --json visar"
                )
            }
        }
        lines.append("\(tieRule) \(shared(result))")
        lines.append(count(result.faults))
        return lines.joined(separator: "\n") + "\n"
    }

    private static func validity(_ result: AreasCheck.Result) -> String {
        result.validFrom.map { ", gäller från \($0)" } ?? ""
    }

    private static func total(_ result: AreasCheck.Result) -> String {
        let places =
            result.placeCount == 0 ? "" : ", \(Words.count(result.placeCount, "plats", "platser"))"
        return
            "\(Words.count(result.areaCount, "område", "områden")) på \(size(result.squareMetres))\(places)"
    }

    private static func shared(_ result: AreasCheck.Result) -> String {
        let number = result.faults.count { $0.kind == .overlap }
        if number == 0 { return "Inga områden överlappar." }
        return "Det gäller \(size(result.sharedSquareMetres)), som"
            + " \(Words.count(number, "par av områden", "par av områden")) delar."
    }

    /// Groups consecutive faults of the same kind and severity.
    private static func groups(_ faults: [MapFault]) -> [[MapFault]] {
        faults.reduce(into: []) { groups, fault in
            if let last = groups.last?.last, last.kind == fault.kind,
                last.severity == fault.severity
            {
                groups[groups.count - 1].append(fault)
            } else {
                groups.append([fault])
            }
        }
    }

    private static func count(_ faults: [MapFault]) -> String {
        let numbers = Finding.Severity.allCases.reversed().map { severity in
            let number = faults.count { $0.severity == severity }
            return switch severity {
            case .error: "\(number) fel"
            case .warning: Words.count(number, "varning", "varningar")
            case .note: Words.count(number, "notis", "notiser")
            }
        }
        return numbers.joined(separator: ", ") + "."
    }

    private static func line(_ fault: MapFault) -> String {
        let names = Words.quoted(Array(fault.names.prefix(4)))
        let others = fault.names.count > 4 ? " och \(fault.names.count - 4) till" : ""
        let parts = [
            fault.squareMetres.map(size), fault.metres.map { "\(distance($0)) bort" },
            fault.near.map(position), fault.detail.map(words),
        ]
        let rest = parts.compactMap(\.self).joined(separator: ", ")
        return Terminal.plain(
            "\(FindingLines.word(fault.severity)): \(words(fault)): \(names)\(others)"
                + (rest.isEmpty ? "" : ": \(rest)")
        )
    }

    private static func size(_ squareMetres: Double) -> String {
        squareMetres < 100_000
            ? "\(Int(squareMetres.rounded())) m²"
            : "\(Words.decimal(squareMetres / 1_000_000, 1)) km²"
    }

    private static func distance(_ metres: Double) -> String {
        metres < 1000 ? "\(Int(metres.rounded())) m" : "\(Words.decimal(metres / 1000, 1)) km"
    }

    private static func position(_ coordinate: Coordinate) -> String {
        "nära \(coordinate.latitude.fixed(5, separator: ".")), \(coordinate.longitude.fixed(5, separator: "."))"
    }

    static func json(_ result: AreasCheck.Result) -> JSON {
        .object([
            ("files", .strings(result.files)),
            ("valid_from", .optional(result.validFrom.map { "\($0)" })),
            ("areas", .int(result.areaCount)), ("places", .int(result.placeCount)),
            ("square_metres", .number(result.squareMetres, decimals: 0)),
            ("shared_square_metres", .number(result.sharedSquareMetres, decimals: 0)),
            ("tie_rule", .string(tieRule)),
            ("findings", .strings(result.findings.map(FindingLines.line))),
            ("faults", .array(result.faults.map(json))),
        ])
    }

    private static func json(_ fault: MapFault) -> JSON {
        let members: [(String, JSON?)] = [
            ("kind", .string(fault.kind.rawValue)), ("severity", .string(fault.severity.rawValue)),
            ("names", .strings(fault.names)),
            ("square_metres", fault.squareMetres.map { .number($0, decimals: 0) }),
            ("metres", fault.metres.map { .number($0, decimals: 0) }),
            ("latitude", fault.near.map { .exact($0.latitude) }),
            ("longitude", fault.near.map { .exact($0.longitude) }),
            ("detail", fault.detail.map { .string(words($0)) }),
        ]
        return .object(members.compactMap { key, value in value.map { (key, $0) } })
    }
}

extension AreasText {
    /// Returns the detail of a fault as the end of its line.
    private static func words(_ detail: MapFault.Detail) -> String {
        switch detail {
        case .wrongDigit(let written, let likely):
            "\(Words.short(written)) borde kanske vara \(Words.short(likely))"
        case .runningNumbers: "id är löpnummer"
        case .sameSlug(let slug): "namnen ger samma id, ”\(slug)”"
        case .invalid(let reason): reason
        }
    }

    private static func words(_ fault: MapFault) -> String {
        switch fault.kind {
        case .leftOut: "namn eller yta som går att läsa saknas"
        case .zeroCoordinate: "koordinaten är noll"
        case .outsideSweden: "koordinaten ligger utanför Sverige"
        case .unknownArea: "området som anges finns inte"
        case .wrongDigit: "en siffra i koordinaten är fel"
        case .outsideMunicipality: "koordinaten ligger långt från kommunen"
        case .outsideArea: "koordinaten ligger utanför området som anges"
        case .sharedPoint: "flera platser har samma koordinat"
        case .invalidOutline: "gränsen korsar sig själv"
        case .curvedOutline: "gränsen är ritad med kurvor och läses som räta linjer"
        case .overlap: "områdena överlappar"
        case .sliver: "en smal remsa mellan områden hör inte till något"
        case .swappedAxes: "norr och öster har bytt plats"
        case .shiftingID: "id kan höra till ett annat område i nästa export"
        case .missingID: "id saknas, fast andra områden har id; det görs av namnet"
        case .everydayName: "namnet är ett vanligt ord"
        case .sameName: "flera platser har samma namn"
        case .similarName: "namnen är nästan lika"
        case .duplicate: "platsen finns två gånger"
        case .hole: "en yta i kommunen hör inte till något område"
        }
    }
}
