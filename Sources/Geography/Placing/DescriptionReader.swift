import Domain

/// Reads places named in passing, in a description that is about something else.
///
/// Only exact names count, and only where they stand as names of where it was.
struct DescriptionReader {
    let names: TextReader

    /// The places named in a description, each as likely as the others.
    func evidence(in text: String, town: Town) -> [Evidence] {
        let running = RunningText(text)
        let hits = town.index.exactHits(in: running.wording).filter { hit in
            !hit.isKind && running.isName(hit.range) && running.isWhereItWas(hit.range)
        }
        guard let first = hits.first, hits.count > 1 || !running.isEndOfStretch(first.range) else {
            return []
        }
        // A text that tells of several incidents names a place of perhaps only one of them.
        let trust = names.weights.description / Double(running.incidents)
        var result: Evidence?
        for (count, hit) in hits.enumerated() {
            let next = Evidence(
                method: .description,
                trust: trust,
                candidates: names.evidence(of: hit).candidates
            )
            result = result?.either(or: next, count: count) ?? next
        }
        return result.map { [$0] } ?? []
    }
}
