import Domain

/// How far each kind of evidence is believed, and how far from it the true place may lie.
///
/// Every number that shapes a placement stands here (decision 0022). A trust is the share of reports
/// in which that evidence alone names the true area, checked on generated reports: each band of
/// probability is right as often as it says.
struct PlacingWeights {
    /// A coordinate inside an area: GPS and map clicks are rarely wrong by an area.
    var coordinate = 0.99

    /// A coordinate just outside every area: on a quay, on the municipality's border.
    var coordinateOutside = 0.75

    /// The column for area: chosen from a list, seldom by mistake.
    var areaColumn = 0.99

    /// An area named among the words for the place: "ICA, Brastad".
    var areaInText = 0.99

    /// A place in the gazetteer: people also name the landmark next to where it was.
    var name = 0.985

    /// A street: long ones run through several areas.
    var address = 0.985

    /// A name one or two slips away.
    var spelling = 0.97

    /// A word for a kind of place, "skolan": there may be one that the gazetteer does not know.
    var kind = 0.70

    /// A name where something went or came from, when no other is named: "mot Teg".
    var away = 0.60

    /// A name in the description: it may be where someone came from.
    var description = 0.75

    /// The reporter's own area, where the report names no place, or several that it may be.
    var home = 0.70

    /// Share of names that are landmarks next to where it was, when other evidence says it was there.
    var landmark = 0.05

    /// Metres: how near such a landmark is.
    var landmarkMetres = 400.0

    /// Metres: the error of a telephone's position together with that of where one stood.
    var coordinateMetres = 35.0

    /// Metres outside every area within which a coordinate still belongs to the nearest.
    var reach = 50.0

    /// Metres: a street's point stands for all its numbers.
    var addressMetres = 60.0

    /// Metres: "outside the school" is anywhere around it.
    var nameMetres = 80.0

    /// Metres between a coordinate and the area named beside it, beyond which they contradict.
    var contradictionMetres = 250.0

    /// Areas that have a place of the kind that is named, beyond which it says nothing.
    var mostOfKind = 6

    /// Shares below this are not worth telling.
    var leastShare = 0.02

    /// An area that is less probable than this is not sure enough to go without suggestions.
    var sure = 0.5

    /// The trust in each method that words lead to.
    func trust(_ known: NamedPlace.Kind, slips: Int) -> Double {
        guard slips == 0 else { return spelling }
        return switch known {
        case .area: areaInText
        case .street: address
        case .place: name
        }
    }

    /// Radius of what a point found by a method stands for.
    func metres(_ method: PlacementMethod) -> Double {
        switch method {
        case .coordinate: coordinateMetres
        case .address: addressMetres
        default: nameMetres
        }
    }
}
