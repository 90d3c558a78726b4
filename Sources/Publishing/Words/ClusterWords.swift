import Domain

/// The sentences about what lies together over the areas' borders.
struct ClusterWords {
    let edition: Edition
    let names: Names

    /// What the page tells: clusters that say more than a single area's figure does, each with its letter.
    static func told(_ picture: SituationPicture) -> [(letter: String, cluster: Cluster)] {
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ".map(String.init)
        return Array(zip(letters, picture.clusters.filter(\.reachesFurther)))
    }

    /// How rare it is by chance, in periods.
    ///
    /// Rounded so that nothing sounds rarer than it is. No number where the category is only compared with itself:
    /// counts that vary more than by chance then look rare far too often (decision 0027).
    static func chance(_ cluster: Cluster) -> String {
        switch cluster.basis {
        case .expectation:
            let periods = [1000, 500, 200, 100, 50, 20]
                .first { Double($0) * cluster.p <= 1.000_001 }
            return "Så mycket på en gång i en kategori väntas av slump högst 1 gång på "
                + "\(Swedish.count(periods ?? 10)) perioder."
        case .permutation:
            return "Historiken räcker inte för att vänta ett antal, så händelserna är jämförda med "
                + "sig själva över tid; hur ovanligt det är går då inte att säga."
        }
    }

    /// Which periods, and how many incidents in each of them.
    static func course(_ cluster: Cluster) -> String {
        guard cluster.counts.count > 1 else { return "Den här perioden." }
        return "De \(cluster.counts.count) senaste perioderna, i tur och ordning "
            + "\(Swedish.list(cluster.counts.map(String.init)))."
    }

    /// Which of its areas stand out by themselves, and which nobody would have seen.
    func alone(_ cluster: Cluster) -> String {
        let (seen, unseen) = (
            cluster.areas.filter(\.standsOut), cluster.areas.filter { !$0.standsOut }
        )
        let lead =
            seen.isEmpty
            ? "Inget av områdena sticker ut ensamt"
            : "\(seen.count == 1 ? "Ensamt" : "Var för sig") sticker "
                + "\(Swedish.list(seen.map { names.area($0.area) })) ut"
        guard !seen.isEmpty, !unseen.isEmpty else { return "\(lead): \(figures(cluster.areas))." }
        return "\(lead): \(figures(seen)). Det hade inte synts i \(figures(unseen))."
    }

    /// The incidents behind it: numbers of those on this page, and how many are on earlier ones.
    func incidents(_ cluster: Cluster) -> String {
        let areas = Set(cluster.areas.map(\.area))
        let numbers = edition.incidents.enumerated().filter { _, incident in
            incident.category == cluster.category
                && incident.placement.area.map(areas.contains) == true
        }
        .map { "\($0.offset + 1)" }
        let earlier = cluster.observed - (cluster.counts.last ?? 0)
        let parts = [
            numbers.isEmpty ? nil : "Händelse \(Swedish.list(numbers))",
            earlier == 0
                ? nil : "\(Swedish.count(earlier)) i tidigare lägesbilder",
        ].compactMap(\.self)
        return parts.isEmpty ? "" : "\(Swedish.sentence(parts.joined(separator: "; ")))."
    }

    /// "Stadsparken (2 mot väntat 0,4)".
    private func figures(_ areas: [ClusterArea]) -> String {
        Swedish.list(
            areas.map { area in
                "\(names.area(area.area)) (\(area.observed) mot väntat "
                    + "\(Swedish.decimal(area.expected)))"
            }
        )
    }
}
