import Geography
import Situation

extension AreaMaps.Version {
    /// Adjacency of the areas: interior points and shared borders.
    var adjacency: AreaAdjacency {
        AreaAdjacency(
            centres: placer.centres,
            borders: Set(placer.neighbours.map { AreaBorder($0.0, $0.1) })
        )
    }
}
