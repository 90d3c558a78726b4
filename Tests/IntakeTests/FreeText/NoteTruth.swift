import Domain
import Foundation

@testable import Intake

/// A note of the table `Tests/FirstHour/notes.json`, with what it says.
struct NoteTruth: Decodable {
    let id: String
    let text: String
    let kind: String
    let category: Choice?
    let serious: Bool
    let clock: String?
    let day: String?

    /// Categories of which each is right.
    struct Choice: Decodable {
        let ids: [String]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            ids = try (try? container.decode([String].self)) ?? [container.decode(String.self)]
        }
    }

    static let all: [NoteTruth] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "FirstHour")
        do {
            let data = try Data(contentsOf: folder.appending(path: "notes.json"))
            return try JSONDecoder().decode([NoteTruth].self, from: data)
        } catch {
            preconditionFailure("notes.json: \(error)")
        }
    }()

    /// Categories as a municipality has them.
    static let categories: [Domain.Category] = [
        .init(
            id: "skadegorelse",
            name: "Skadegörelse",
            aliases: ["klotter", "vandalisering", "åverkan"]
        ),
        .init(id: "nedskrapning", name: "Nedskräpning", aliases: ["skräp", "dumpning"]),
        .init(
            id: "ungdomssamling",
            name: "Ungdomssamling",
            aliases: ["störande samling", "ungdomar"]
        ),
        .init(
            id: "ordningsstorning",
            name: "Ordningsstörning",
            aliases: ["störning", "bråk", "oljud"]
        ),
        .init(id: "narkotika", name: "Narkotika", aliases: ["droger", "narkotikabrott"]),
        .init(id: "berusning", name: "Berusning", aliases: ["berusad person", "fylleri"]),
        .init(id: "hot", name: "Hot och ofredande", aliases: ["hot", "ofredande"]),
        .init(id: "misshandel", name: "Misshandel", aliases: ["våld", "slagsmål"]),
        .init(id: "ran", name: "Rån", serious: true),
        .init(id: "sexualbrott", name: "Sexualbrott"),
        .init(id: "skjutning-sprangning", name: "Skjutning och sprängning", serious: true),
        .init(id: "stold", name: "Stöld och inbrott", aliases: ["stöld", "inbrott", "snatteri"]),
        .init(id: "brand", name: "Brand", aliases: ["anlagd brand", "eldning"]),
        .init(id: "buskorning", name: "Buskörning", aliases: ["A-traktor", "mopedkörning"]),
        .init(
            id: "otrygg-plats",
            name: "Otrygg plats",
            aliases: ["mörk plats"],
            kind: .unsafePlace
        ),
        .init(id: "felanmalan", name: "Felanmälan", kind: .faultReport),
        .init(id: "arrangemang", name: "Arrangemang", aliases: ["evenemang"], kind: .arrangement),
        .init(id: "upplevd-otrygghet", name: "Upplevd otrygghet", kind: .feltUnsafe),
    ]
}

/// How many of some are right, wrong in silence, or told.
struct Tally: CustomStringConvertible {
    var right = 0
    var told = 0
    var wrong = 0
    var ids: [String] = []

    var description: String { "\(right) right, \(told) told, \(wrong) wrong" }
}
