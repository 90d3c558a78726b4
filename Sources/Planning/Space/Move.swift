/// A way to use a block: to send it to an area.
struct Move {
    /// Index of the block.
    let block: Int
    /// Index of the block's shift.
    let shift: Int
    /// Index of the area.
    let area: Int
    /// Index of the cell that it meets.
    let cell: Int
    /// Visits it makes.
    let visits: Int
    /// What each visit counts for in the cell, 0 to 1.
    let fit: Double

    /// What it adds to the cell's dose, in visits that fit fully.
    var dose: Double {
        Double(visits) * fit
    }
}
