/// Reads a sheet as RFC 4180 says, without any of the program's own code: to check what it writes.
struct SheetReader {
    let rows: [[String]]

    init(_ text: String) {
        var rows: [[String]] = []
        var (row, cell, isQuoted) = ([String](), String.UnicodeScalarView(), false)
        var scalars = Array(text.unicodeScalars.drop { $0 == "\u{FEFF}" })[...]
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\"" where isQuoted && scalars.first == "\"":
                scalars.removeFirst()
                cell.append("\"")
            case "\"": isQuoted.toggle()
            case ";" where !isQuoted, "\n" where !isQuoted:
                row.append(String(cell))
                cell = String.UnicodeScalarView()
                if scalar == "\n" {
                    rows.append(row)
                    row = []
                }
            case "\r" where !isQuoted: break
            default: cell.append(scalar)
            }
        }
        self.rows = rows
    }
}
