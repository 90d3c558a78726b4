public import Situation

extension HitRate {
    /// Incidents on the best choice of places of that total size: those of a perfect ranking.
    public func most(within share: Double) -> Double {
        HitRate(observed: observed, predicted: observed, sizes: sizes).found(within: share)
    }

    /// Predictive accuracy index (PAI): share of the incidents found over share of the area;
    /// 0 without incidents.
    ///
    /// Chainey, Tompson and Uhlig 2008, Security Journal 21:4.
    public func accuracy(within share: Double) -> Double {
        let all = observed.reduce(0, +)
        return all > 0 ? found(within: share) / all / share : 0
    }

    /// Predictive efficiency index (PEI), 0 to 1: incidents found over the most possible; 1 without
    /// incidents.
    ///
    /// Hunt 2016.
    public func efficiency(within share: Double) -> Double {
        let most = most(within: share)
        return most > 0 ? found(within: share) / most : 1
    }

    /// Recapture rate index (RRI): predicted over observed incidents in the places ranked first;
    /// nil where none were observed.
    ///
    /// Levine 2008.
    public func relativeRate(within share: Double) -> Double? {
        let found = found(within: share)
        let forecast = HitRate(observed: predicted, predicted: predicted, sizes: sizes)
        return found > 0 ? forecast.found(within: share) / found : nil
    }
}
