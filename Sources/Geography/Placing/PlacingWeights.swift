import Domain

/// The constants of placing: trust in each kind of evidence, and its uncertainty in metres
/// (decision 0022).
///
/// A trust is the share of reports, 0 to 1, in which that evidence alone names the true area. The
/// resulting probabilities are calibrated on generated reports.
struct PlacingWeights {
    /// A coordinate inside an area: GPS and map clicks are rarely wrong by an area.
    var coordinate = 0.99

    /// A coordinate just outside every area: on a quay, on the municipality's border.
    var coordinateOutside = 0.75

    /// The column for area: chosen from a list, rarely wrong.
    var areaColumn = 0.99

    /// An area named among the words for the place: "ICA, Brastad".
    var areaInText = 0.99

    /// A place in the gazetteer: people also name the landmark next to the actual place.
    var name = 0.985

    /// A street: long ones run through several areas.
    var address = 0.985

    /// A name within one or two edits.
    var spelling = 0.97

    /// A word for a kind of place, "skolan": the gazetteer may lack the one that is meant.
    var kind = 0.70

    /// The only name, where something came from or went to: "mot Teg".
    var away = 0.60

    /// A name in the description: it may be where someone came from.
    var description = 0.75

    /// The reporter's own area, where the report names no place, or several possible ones.
    var home = 0.70

    /// The reporter's own area, where the report names a place that is not known; decision 0051.
    var unknownAtHome = 0.60

    /// Share of names that are landmarks in another area than the actual place.
    var landmark = 0.05

    /// Largest distance in metres of such a landmark.
    var landmarkMetres = 400.0

    /// Standard error of a coordinate in metres: that of a telephone's position together with the
    /// reporter's distance.
    var coordinateMetres = 35.0

    /// Largest distance in metres of a coordinate from the area that it still belongs to.
    var reach = 50.0

    /// Standard error in metres of a street without a number.
    var addressMetres = 60.0

    /// Standard error in metres of a named place: "outside the school" is anywhere around it.
    var nameMetres = 80.0

    /// Distance in metres between a coordinate and the named area above which they contradict.
    var contradictionMetres = 250.0

    /// Most areas with a place of a kind for which the kind alone is evidence.
    var mostOfKind = 6

    /// Least probability of an area that is kept.
    var leastShare = 0.02

    /// Probability up to which a placement has suggestions.
    var sure = 0.5

    /// Trust in a name of this kind.
    func trust(_ known: NamedPlace.Kind, edits: Int) -> Double {
        guard edits == 0 else { return spelling }
        return switch known {
        case .area: areaInText
        case .street: address
        case .place: name
        }
    }

    /// Standard error in metres of a point found by a method.
    func metres(_ method: PlacementMethod) -> Double {
        switch method {
        case .coordinate: coordinateMetres
        case .address: addressMetres
        default: nameMetres
        }
    }
}
