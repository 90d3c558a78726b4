import Domain
import Toolkit

/// Swedish words that tell nothing of what happened, as fingerprints.
enum StopWords {
    static let fingerprints = Set(SwedishStopWords.all.map { Stems.fingerprint($0) })
}
