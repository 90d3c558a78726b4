import Domain

/// Names the rows of one file that could not be read: like rows are told apart by their order.
struct QuarantineNames {
    private var occurrences: [[String]: Int] = [:]

    /// The id of the next row with these cells; empty cells at its end do not count.
    mutating func id(of cells: [String], from reporter: ReporterID) -> QuarantineID {
        var cells = cells
        while cells.last?.isEmpty == true { cells.removeLast() }
        let occurrence = occurrences[cells, default: 0]
        occurrences[cells] = occurrence + 1
        return Fingerprint.quarantineID(of: cells, from: reporter, occurrence: occurrence)
    }
}
