import Domain
import Foundation
import Pipeline

/// What a check of areas and places found, for people and for programs.
enum AreasText {
    /// Faults of one kind that are told one by one; the rest are counted.
    private static let mostShown = 20

    /// The rule that decides between areas, as `est place` and every run follow it.
    static let tieRule =
        "A point in two areas counts in the smaller one; of equal ones, in the one whose id comes first."

    static func plain(_ result: AreasCheck.Result) -> String {
        var lines = ["\(result.files.joined(separator: ", "))\(validity(result)): \(total(result))"]
        lines += result.findings.map(RunText.line)
        for faults in groups(result.faults) {
            lines += faults.prefix(mostShown).map(line)
            let rest = faults.count - mostShown
            if rest > 0 {
                lines.append(
                    "\(faults[0].severity): \(faults[0].kind.rawValue): \(rest) more, which --json lists"
                )
            }
        }
        lines.append("\(tieRule) \(shared(result))")
        lines.append(count(result.faults))
        return lines.joined(separator: "\n") + "\n"
    }

    private static func validity(_ result: AreasCheck.Result) -> String {
        result.validFrom.map { ", valid from \($0)" } ?? ""
    }

    private static func total(_ result: AreasCheck.Result) -> String {
        let places = result.placeCount == 0 ? "" : ", \(result.placeCount) places"
        return "\(result.areaCount) areas of \(size(result.squareMetres))\(places)"
    }

    private static func shared(_ result: AreasCheck.Result) -> String {
        let number = result.faults.count { $0.kind == .overlap }
        if number == 0 { return "No two areas overlap." }
        let pairs = number == 1 ? "1 pair of areas" : "\(number) pairs of areas"
        return "It concerns \(size(result.sharedSquareMetres)), which \(pairs) share."
    }

    /// Faults of one kind and severity together, in their order.
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
            return "\(number) \(severity.rawValue)\(number == 1 ? "" : "s")"
        }
        return numbers.joined(separator: ", ") + "."
    }

    private static func line(_ fault: MapFault) -> String {
        let names = fault.names.prefix(4).map { "'\($0)'" }.joined(separator: ", ")
        let others = fault.names.count > 4 ? " and \(fault.names.count - 4) others" : ""
        let parts = [
            fault.squareMetres.map(size), fault.metres.map { "\(distance($0)) away" },
            fault.near.map(position), fault.detail.map(text),
        ]
        let rest = parts.compactMap(\.self).joined(separator: ", ")
        return Terminal.plain(
            "\(fault.severity.rawValue): \(fault.kind.rawValue): \(names)\(others)"
                + (rest.isEmpty ? "" : ": \(rest)")
        )
    }

    private static func text(_ detail: MapFault.Detail) -> String {
        switch detail {
        case .wrongDigit(let written, let likely): "\(written) for \(likely)?"
        case .runningNumbers: "they are running numbers"
        case .sameSlug(let slug): "both names make '\(slug)'"
        case .invalid(let reason): reason
        }
    }

    private static func size(_ squareMetres: Double) -> String {
        squareMetres < 100_000
            ? "\(Int(squareMetres.rounded())) m²"
            : String(format: "%.1f km²", squareMetres / 1_000_000)
    }

    private static func distance(_ metres: Double) -> String {
        metres < 1000 ? "\(Int(metres.rounded())) m" : String(format: "%.1f km", metres / 1000)
    }

    private static func position(_ coordinate: Coordinate) -> String {
        String(format: "near %.5f, %.5f", coordinate.latitude, coordinate.longitude)
    }

    static func object(_ result: AreasCheck.Result) -> [String: Any] {
        [
            "files": result.files,
            "valid_from": result.validFrom.map { "\($0)" } ?? NSNull() as Any,
            "areas": result.areaCount,
            "places": result.placeCount,
            "square_metres": result.squareMetres.rounded(),
            "shared_square_metres": result.sharedSquareMetres.rounded(),
            "tie_rule": tieRule,
            "findings": result.findings.map(RunText.line),
            "faults": result.faults.map(object),
        ]
    }

    private static func object(_ fault: MapFault) -> [String: Any] {
        var object: [String: Any] = [
            "kind": fault.kind.rawValue, "severity": fault.severity.rawValue, "names": fault.names,
        ]
        object["square_metres"] = fault.squareMetres.map { $0.rounded() }
        object["metres"] = fault.metres.map { $0.rounded() }
        object["latitude"] = fault.near?.latitude
        object["longitude"] = fault.near?.longitude
        object["detail"] = fault.detail.map(text)
        return object
    }
}
