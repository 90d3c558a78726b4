/// The model of the plan that is most like the one before, among those that are worth enough.
///
/// With a least worth it is that plan. The row that asks for it holds every column, which a solver of whole numbers
/// bears in small problems only; without it, worth is weighed against likeness.
struct NearestModel {
    private(set) var model: MixedIntegerModel
    private let visits: VisitModel
    private let likeness: Likeness
    private let visitsPerWorth: Double

    /// Gap to the bound at which to stop, in visits: no plan is a whole visit nearer.
    static let gap = 0.02

    /// A model where each unit of worth counts for some visits.
    init(_ visits: VisitModel, likeness: Likeness, visitsPerWorth: Double, least: Double?) {
        (self.visits, self.likeness, self.visitsPerWorth) = (visits, likeness, visitsPerWorth)
        model = visits.model
        if let least { model.requireWorth(least - VisitLimit.tolerance) }
        model.scaleWorth(by: visitsPerWorth)
        let columns = Dictionary(uniqueKeysWithValues: visits.moves.enumerated().map { ($1, $0) })
        for habit in likeness.habits {
            let kept = model.addColumn(worth: 1, upper: Double(habit.visits))
            let made = habit.moves.compactMap { index in
                columns[index].map {
                    MixedIntegerModel.Term(column: $0, coefficient: -visits.visits(ofColumn: $0))
                }
            }
            model.addRow(to: 0, made + [.init(column: kept, coefficient: 1)])
        }
    }

    /// The values that an allocation has in the model.
    func values(of allocation: Allocation) -> [Double] {
        visits.values(of: allocation)
            + likeness.habits.map { Double(likeness.kept(of: $0, in: allocation)) }
    }

    /// What an allocation is worth by the model, in visits.
    func worth(of allocation: Allocation) -> Double {
        allocation.worth * visitsPerWorth + Double(likeness.visits(in: allocation))
    }
}
