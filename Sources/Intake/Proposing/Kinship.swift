import Domain

/// Words that Swedish reporters use for the same kind of incident.
enum Kinship {
    /// Groups of words, as `folded` spells them; each stands for one kind of incident.
    static let groups: [[String]] = [
        "skadegorelse klotter vandalisering vandalism averkan sabotage forstorelse krossat tags graffiti",
        "nedskrapning skrap sopor dumpning dumpat avfall stadning nedskrapat",
        "ungdomssamling ungdomar ungdomsgang samling gang hang folksamling",
        "ordningsstorning storning storande brak ovasen oljud stok ordning ordningslagen skrik musik",
        "narkotika droger drog langning cannabis narkotikabrott droghantering",
        "berusning berusad alkohol fylleri lob onykter dryckenskap fyllo",
        "hot ofredande trakasseri trakasserier krankning forargelse",
        "misshandel vald slagsmal valdsbrott overfall ran handgemang",
        "stold inbrott snatteri tillgrepp tjuv stulen stulet haleri",
        "brand eld eldning mordbrand anlagd brinner pyroteknik smallare",
        "buskorning trafik moped mopeder epa epatraktor atraktor cross vardsloshet olovlig fortkorning",
        "otrygg otrygghet mork morkt belysning skymd buskage otryggt",
        "felanmalan fel trasig trasigt skada underhall lampa",
        "arrangemang evenemang marknad konsert festival match",
        "vapen kniv knivlagen skottlossning explosion detonation",
        "intrang obehorig obehoriga hemfridsbrott olovligt",
    ].map { $0.split(separator: " ").map(String.init) }

    /// Which of the groups hold a word.
    static func groups(of folded: String) -> Set<Int> {
        Set(groups.indices.filter { groups[$0].contains(folded) })
    }
}
