import Domain

/// Names of published files that are made from what others have chosen.
enum FileName {
    /// A reporter's part of a name: it stays in the folder whatever the reporter is called, and is never
    /// another's.
    static func part(of reporter: ReporterID) -> String {
        reporter.unicodeScalars.map { scalar -> String in
            let isKept = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            return isKept || scalar == "-" || scalar == "_"
                ? String(scalar) : "~" + String(scalar.value, radix: 16)
        }
        .joined()
    }
}
