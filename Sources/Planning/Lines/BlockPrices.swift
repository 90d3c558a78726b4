/// What the least useful use of each spent block is worth: what a better one would displace.
struct BlockPrices {
    private var prices: [Int: Double] = [:]

    init(_ allocation: Allocation) {
        for (index, move) in allocation.space.moves.enumerated()
        where allocation.counts[index] > 0 && allocation.isSpent(move) {
            prices[move.block] = min(prices[move.block] ?? .infinity, allocation.loss(move))
        }
    }

    /// Nothing where the block has room left.
    subscript(block: Int) -> Double {
        prices[block] ?? 0
    }
}
