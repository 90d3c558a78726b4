/// The constants that the cells' rates are learned by; decision 0026.
struct RateSettings: Hashable, Sendable {
    /// Times that the model is fitted, outbreaks being weighed anew in between.
    var rounds = 3

    /// Share of all counts that are outbreaks, before they are looked at.
    var outbreakShare = 0.02

    /// Incidents that an outbreak is likely to add, or as many as there usually are where that is more.
    var outbreakSize = 3.0

    /// Variance of a count in an outbreak beyond Poisson's, over the mean squared: outbreaks are of all sizes.
    var outbreakSpread = 0.5

    /// Variance over mean of the usual counts, before they are looked at.
    var dispersion = 1.3

    /// Incidents that this counts as where the municipality's own is told, and that in turn where a category's is.
    var dispersionStrength = 1000.0

    /// Variance of the cells' rates around their prior means, as a share of the mean squared, before they are looked at.
    var spread = 0.4

    /// Incidents that this counts as.
    var spreadStrength = 100.0

    /// Incidents at the mean of all areas that an area's own are added to.
    var areaStrength = 4.0

    /// Constants of this version.
    static let standard = RateSettings()
}
