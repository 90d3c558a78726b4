/// Randomised assignment of visits within matched pairs, each by a fair coin, for measuring effects (decision 0035).
public struct ReserveDraw: Hashable, Sendable {
    /// Seed of the coins: the number of the plan's first day.
    public let seed: UInt64

    /// Share of all visits that was drawn.
    public let share: Double

    /// The pairs, by time.
    public let pairs: [Pair]

    /// A draw with its pairs.
    public init(seed: UInt64, share: Double, pairs: [Pair]) {
        self.seed = seed
        self.share = share
        self.pairs = pairs
    }

    /// A matched pair: two areas next in rank for the same team and time, one of which got the visit.
    public struct Pair: Hashable, Sendable {
        /// The line that was drawn.
        public let line: PlanLineID

        /// The area that was drawn.
        public let drawn: AreaID

        /// The control, which nobody is sent to in that part of that day.
        public let control: AreaID

        /// The day; a night belongs to the day it began on.
        public let day: Day

        /// The part of the day.
        public let part: PartOfDay

        /// A pair with its assignment.
        public init(line: PlanLineID, drawn: AreaID, control: AreaID, day: Day, part: PartOfDay) {
            self.line = line
            self.drawn = drawn
            self.control = control
            self.day = day
            self.part = part
        }
    }
}
