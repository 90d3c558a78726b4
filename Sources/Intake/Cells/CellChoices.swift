/// Choices of a question or a list that stand in one cell, as forms export them (decision 0049).
enum CellChoices {
    /// The choices of a cell, in order; the cell alone where nothing parts it.
    ///
    /// Microsoft Forms ends each with a semicolon, Google Forms has a comma between them, SharePoint `;#` or a list of JSON.
    static func parts(of cell: String) -> [String] {
        if cell.hasPrefix("[\""), cell.hasSuffix("\"]") {
            return cell.dropFirst(2).dropLast(2).split(separator: "\",\"").map {
                String($0).trimmed
            }
        }
        guard let separator = separators.first(where: cell.contains) else { return [cell] }
        return cell.split(separator: separator).compactMap { part in
            let choice = String(part.drop { $0 == "#" }).trimmed
            return choice.isEmpty ? nil : choice
        }
    }

    /// Whether a cell is written as only a list of choices is, with any number of them.
    static func isList(_ cell: String) -> Bool {
        cell.hasSuffix(";") || cell.hasPrefix("[\"") && cell.hasSuffix("\"]") || cell.contains(";#")
    }

    /// Whether something parts a cell that is not found in the name of one choice, as commas and slashes are.
    static func areParted(_ cell: String) -> Bool {
        isList(cell) || cell.contains { $0 == ";" || $0 == "|" || $0.isNewline }
    }

    /// What parts choices, the surest first: a choice of a list with semicolons may itself hold a comma.
    private static let separators: [Character] = [";", "\n", "|", ",", "/", "+"]
}
