import Domain
import Intake
import Testing

@testable import Pipeline

/// The table of settings agrees with itself and with what is read (decision 0045).
struct SettingTableTests {
    @Test func `no name means two settings of one part`() {
        for (part, keys) in Dictionary(grouping: SettingKey.allCases, by: \.part) {
            var owners: [String: SettingKey] = [:]
            for key in keys {
                for name in Set([key.english.foldedName, key.swedish.foldedName]) {
                    let other = owners.updateValue(key, forKey: name)
                    #expect(other == nil, "\(part): \(name)")
                }
            }
        }
    }

    @Test func `every part of the table is a setting, and names are written one way`() {
        let parts = Set(SettingKey.allCases.map(\.part)).subtracting(["", "physical.<name>"])
        for part in parts { #expect(SettingKey(rawValue: part) != nil, "\(part)") }
        for key in SettingKey.allCases {
            #expect(key.swedish == key.swedish.foldedName, "\(key)")
            #expect(key.rawValue.utf8.allSatisfy { $0 < 128 }, "\(key)")
        }
    }

    @Test func `every field, measure and kind of document has its setting`() {
        for field in ColumnMap.Field.allCases {
            #expect(SettingKey(field) != nil, "\(field)")
        }
        for measure in PhysicalMeasure.allCases {
            #expect(SettingKey(rawValue: "physical.\(measure.key)") != nil, "\(measure)")
        }
        for kind in DocumentKind.allCases {
            #expect(SettingKey(rawValue: "retention.\(kind.rawValue)") != nil, "\(kind)")
        }
    }

    @Test(arguments: [true, false])
    func `every example is read, under the Swedish and the English names`(inSwedish: Bool) throws {
        for key in SettingKey.allCases {
            let text = TableFile(target: key, value: key.row.example, inSwedish: inSwedish).text
            do {
                _ = try Configuration(bytes: Array(text.utf8), file: "kommun.yml")
            } catch ConfigurationError.faults(let faults, _) {
                let others = faults.filter { !Self.isOfTheRest($0.reason) }
                #expect(others.isEmpty, "\(key): \(others)\n\(text)")
            }
        }
    }

    /// Whether an example lacks what another setting of its file would say.
    private static func isOfTheRest(_ reason: SettingFault.Reason) -> Bool {
        switch reason {
        case .unknownCategory, .invalid(_, .agreement, _): true
        case .missing(let path): path.contains("dela") || path.contains("split")
        default: false
        }
    }

    @Test func `what the table says holds without a setting is what is read without it`() throws {
        for key in SettingKey.allCases {
            guard let standard = key.row.standard else { continue }
            let without = try read(TableFile(target: key, value: nil, inSwedish: true).text)
            let with = try read(
                TableFile(target: key, value: "\"\(standard)\"", inSwedish: true).text
            )
            #expect(without == with, "\(key)")
        }
    }

    /// Everything that is read of a file, as text in an order of its own, but where its settings stand, and whether a
    /// length is written.
    private func read(_ text: String) throws -> [String] {
        let configuration = try Configuration(bytes: Array(text.utf8), file: "kommun.yml")
        return Mirror(reflecting: configuration).children
            .filter { $0.label != "lines" && $0.label != "confirmsPeriods" }
            .map { "\($0.label ?? "") \(String("\($0.value)".sorted()))" }
    }
}

/// A `kommun.yml` with what is required, and one setting in its part; only the part where the value is nil.
private struct TableFile {
    let target: SettingKey
    let value: String?
    let inSwedish: Bool

    var text: String {
        keys(of: "").map { "\($0.name(inSwedish: inSwedish)): \(value(of: $0))\n" }.joined()
    }

    /// The parts that the target stands in, outermost first.
    private var ancestors: [SettingKey] {
        var parts: [SettingKey] = []
        var path = target.part.replacing("<name>", with: PhysicalMeasure.lighting.key)
        while let key = SettingKey(rawValue: path) {
            parts.insert(key, at: 0)
            path = key.part
        }
        return parts
    }

    private func keys(of part: String) -> [SettingKey] {
        SettingKey.allCases.filter { key in
            key.part == part
                && (key == target
                    ? value != nil || key.row.isRequired
                    : key.row.isRequired || ancestors.contains(key))
        }
    }

    private func value(of key: SettingKey) -> String {
        if key == target, let value { return value }
        let isPart = SettingKey.allCases.contains { $0.part == key.rawValue }
        guard isPart || ancestors.contains(key) else { return key.row.example }
        let part = key.part == "physical" ? "physical.<name>" : key.rawValue
        let entries = keys(of: part).map { "\($0.name(inSwedish: inSwedish)): \(value(of: $0))" }
        let mapping = "{\(entries.joined(separator: ", "))}"
        return key.row.form == .list ? "[\(mapping)]" : mapping
    }
}
