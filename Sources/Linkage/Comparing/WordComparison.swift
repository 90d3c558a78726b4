/// How two reports agree in words: the share of their joint rarity that they have in common.
///
/// A weighted Jaccard index: it does not grow with the number of reports.
enum WordLevel: Int, CaseIterable, Sendable {
    case half, third, fifth, tenth, some, none
    /// One of them says nothing.
    case missing

    init(common: Float, left: Float, right: Float) {
        guard left > 0, right > 0 else {
            self = .missing
            return
        }
        switch common / (left + right - common) {
        case 0.5...: self = .half
        case 0.3...: self = .third
        case 0.2...: self = .fifth
        case 0.1...: self = .tenth
        case let share where share > 0: self = .some
        default: self = .none
        }
    }
}
