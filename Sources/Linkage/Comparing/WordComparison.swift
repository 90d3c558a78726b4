/// How two reports agree in words: the stems that both have, as a share of those that either has
/// (Jaccard 1901).
///
/// A word weighs the same however rare it is: weighing by rarity found no more pairs, and would let
/// the judgement of two reports depend on what else is linked (decision 0011).
enum WordLevel: Int, CaseIterable, Sendable {
    case half, third, fifth, tenth, some, none
    /// One of them says nothing.
    case missing

    init(common: Int, of left: Int, and right: Int) {
        guard left > 0, right > 0 else {
            self = .missing
            return
        }
        switch Double(common) / Double(left + right - common) {
        case 0.5...: self = .half
        case 0.3...: self = .third
        case 0.2...: self = .fifth
        case 0.1...: self = .tenth
        default: self = common > 0 ? .some : .none
        }
    }
}
