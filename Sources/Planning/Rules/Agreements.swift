import Domain

extension ResourceKind {
    /// Where its rest departs from the law, and by which agreement.
    var agreements: [RestAgreement] {
        guard let rest else { return [] }
        let law = RestRules.law
        let departures = [
            rest.daily < law.daily
                ? "Dygnsvila \(rest.daily) timmar i stället för \(law.daily)" : nil,
            rest.holdsLawfulNight
                ? nil : "Nattvila \(rest.nightLabel) i stället för \(law.nightLabel)",
            rest.weekly < law.weekly
                ? "Veckovila \(rest.weekly) timmar i stället för \(law.weekly)" : nil,
            rest.fortnightHours > law.fortnightHours
                ? "Högst \(rest.fortnightHours) timmar på 14 dagar i stället för "
                    + "\(law.fortnightHours)" : nil,
        ]
        return departures.compactMap(\.self).map {
            RestAgreement(resource: id, rule: $0, agreement: rest.agreement)
        }
    }
}
