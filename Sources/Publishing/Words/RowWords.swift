public import Domain

/// Rows of files in words: `rad 12`, and of workbooks as the spreadsheet names them.
public enum RowWords {
    /// Where in its file a finding is; nil where the whole file is meant.
    ///
    ///     RowWords.place(of: finding)  // "blad ”Vecka 43”, cell C12"
    public static func place(of finding: Finding) -> String? {
        guard let cell = finding.cell else { return finding.line.map(row) }
        let sheet = "blad ”\(cell.sheet)”"
        guard let line = finding.line else { return sheet }
        let row = SheetLine(line: line).row
        return "\(sheet), \(cell.reference(row: row).map { "cell \($0)" } ?? "rad \(row)")"
    }

    /// A line of a file: `rad 12`, or `blad 2, rad 12` on a further sheet of a workbook.
    public static func row(_ line: Int) -> String {
        let place = SheetLine(line: line)
        return place.sheet == 0 ? "rad \(place.row)" : "blad \(place.sheet + 1), rad \(place.row)"
    }

    /// Most spans of rows that are written out.
    private static let mostSpans = 8

    /// Sorted lines of a file as spans, the first eight of them: `3, 5–9, blad 2, rad 4 och fler`.
    public static func spans(of lines: [Int]) -> String {
        let spans = lines.reduce(into: [ClosedRange<Int>]()) { spans, line in
            if let last = spans.last, last.upperBound == line - 1 {
                spans[spans.count - 1] = last.lowerBound...line
            } else {
                spans.append(line...line)
            }
        }
        let named = spans.prefix(mostSpans).map { span in
            span.count == 1
                ? number(span.lowerBound)
                : "\(number(span.lowerBound))–\(SheetLine(line: span.upperBound).row)"
        }
        return named.joined(separator: ", ") + (spans.count > mostSpans ? " och fler" : "")
    }

    /// A line of a file without the word before it: `12`, or `blad 2, rad 12`.
    public static func number(_ line: Int) -> String {
        SheetLine(line: line).sheet == 0 ? "\(line)" : row(line)
    }
}
