import Domain
import Foundation
import Intake
import TestTools
import Testing

@testable import Pipeline

/// Values of `kommun.yml` as a person means them (decision 0037).
struct SettingsTruthTests {
    /// A snippet with the value that is meant.
    struct Snippet: Decodable, Sendable, CustomTestStringConvertible {
        let id, yaml, encoding, key: String
        let expected: Value
        let also: Value?
        var testDescription: String { id }
    }

    /// A value of JSON as text; `null` is nil.
    struct Value: Decodable, Sendable, Equatable {
        let text: String

        init(_ text: String) { self.text = text }

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if let list = try? value.decode([String].self) {
                text = "\(list)"
            } else if let truth = try? value.decode(Bool.self) {
                text = "\(truth)"
            } else if let number = try? value.decode(Double.self) {
                text = "\(number)"
            } else {
                text = (try? value.decode(String.self)) ?? "null"
            }
        }
    }

    /// Rows that are told later than here: files are looked for when the workspace is read.
    private static let toldLater: Set<String> = ["yaml-260", "yaml-261"]

    @Test(
        arguments: (ReadingTruth.rows("yaml", as: Snippet.self) + ReadingTruth.more("yaml"))
            .filter { !toldLater.contains($0.id) }
    )
    func `a setting is what a person means, or told`(row: Snippet) throws {
        let found = value(row)
        #expect(found == row.expected || found == row.also, "\(found.text)")
    }

    /// The value that is read of a snippet, or `told`.
    private func value(_ row: Snippet) -> Value {
        guard let bytes = bytes(row),
            let configuration = try? Configuration(bytes: bytes, file: "kommun.yml")
        else { return Value("told") }
        return Self.value(of: row.key, in: configuration)
    }

    private static let rest: [(key: String, yaml: String)] = [
        ("municipality", "municipality: Provstad\n"),
        (
            "periods",
            "periods: {anchor: 2026-10-19, length: 14, publish_from: 2026-10-19, plan_starts: 3}\n"
        ),
        ("areas", "areas: {file: omraden.geojson, id: id, name: namn}\n"),
        ("gazetteer", "gazetteer: platser.csv\n"),
        (
            "categories",
            """
            categories:
              - {id: skadegorelse, name: Skadegörelse, weight: 2, aliases: [klotter, vandalisering]}
              - {id: vald, name: Våld, weight: 5, aliases: [misshandel, slagsmål], violence: true}
              - {id: varken, name: Varken eller, kind: varken trygg eller otrygg}
              - {id: tryggt, name: Upplevd trygghet, kind: upplevd trygghet}
              - {id: otryggt, name: Upplevd otrygghet, kind: upplevd otrygghet}

            """
        ),
        ("reporters", "reporters:\n  - {id: vakt, name: Vaktbolaget, type: bevakning}\n"),
        (
            "resources",
            """
            resources:
              - {id: vaktare, name: väktare, responsible: S, measure: Rondar, minimum_crew: 1}

            """
        ),
    ]

    /// The snippet with the settings that it does not replace, in its encoding; nil for one that cannot be made.
    private func bytes(_ row: Snippet) -> [UInt8]? {
        let root = row.key.prefix { $0 != "." && $0 != "[" }
        let others = Self.rest.filter { $0.key != root }
        let text = row.yaml + others.map(\.yaml).joined()
        let encodings: [String: (String.Encoding, [UInt8])] = [
            "utf-8": (.utf8, []), "utf-8-bom": (.utf8, [0xEF, 0xBB, 0xBF]),
            "utf-16le": (.utf16LittleEndian, []), "utf-16be": (.utf16BigEndian, []),
            "utf-16le-bom": (.utf16LittleEndian, [0xFF, 0xFE]),
            "utf-16be-bom": (.utf16BigEndian, [0xFE, 0xFF]),
            "utf-32le-bom": (.utf32LittleEndian, [0xFF, 0xFE, 0, 0]),
            "utf-32be-bom": (.utf32BigEndian, [0, 0, 0xFE, 0xFF]),
            "windows-1252": (.windowsCP1252, []), "iso-8859-1": (.isoLatin1, []),
            "mac-roman": (.macOSRoman, []),
        ]
        guard let (encoding, mark) = encodings[row.encoding], let data = text.data(using: encoding)
        else {
            Issue.record("\(row.id): no encoding \(row.encoding)")
            return nil
        }
        return mark + Array(data)
    }

    private static func value(of key: String, in read: Configuration) -> Value {
        let category = read.categories.first
        let reporter = read.reporters.first
        let resource = read.resources.first
        func number(_ value: Double?) -> Value { Value(value.map { "\($0)" } ?? "null") }
        switch key {
        case "municipality": return Value(read.municipality)
        case "periods.length": return number(Double(read.calendar.length))
        case "periods.plan_starts": return number(Double(read.planStarts))
        case "periods.anchor": return Value("\(read.calendar.anchor)")
        case "weight_note": return Value(read.weightNote)
        case "minimum_reporting_share": return number(read.minimumReportingShare)
        case "text_in_internal_edition": return Value("\(read.showsText)")
        case "gazetteer": return Value(read.placeSources.first?.file ?? "null")
        case "categories[0].id": return Value(category?.id ?? "null")
        case "categories[0].name": return Value(category?.name ?? "null")
        case "categories[0].weight": return number(category?.weight)
        case "categories[0].aliases": return Value("\(category?.aliases ?? [])")
        case "categories[0].violence": return Value("\(category?.violence ?? false)")
        case "reporters[0].id": return Value(reporter?.reporter.id ?? "null")
        case "reporters[0].name": return Value(reporter?.reporter.name ?? "null")
        case "resources[0].minimum_crew": return number((resource?.minimumCrew).map(Double.init))
        case "resources[0].usual_fit": return number(resource?.usualFit)
        case "resources[0].hours": return Value("\(resource?.hours ?? [])")
        default:
            if key.hasPrefix("reporters[0].categories["), let reporter {
                let word = key.split(separator: "\"")[1]
                return Value(reporter.map.categoryWords[String(word)] ?? "null")
            }
            Issue.record("no such key: \(key)")
            return Value("null")
        }
    }
}
