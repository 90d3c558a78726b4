import Geography
import Situation

extension AreaMaps.Version {
    /// How the areas lie to each other.
    var adjacency: AreaAdjacency {
        AreaAdjacency(
            centres: placer.centres,
            borders: Set(placer.neighbours.map { AreaBorder($0.0, $0.1) })
        )
    }
}
