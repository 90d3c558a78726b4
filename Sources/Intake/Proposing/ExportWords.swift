/// Words of the category columns of exports whose meaning the lexicon of free texts cannot tell: short names and codes.
///
/// They are read from their first word on. What staff do, accidents and vague words are no category of incidents: of them
/// nobody need be asked.
enum ExportWords {
    /// What a word of a category column stands for.
    enum Meaning: Sendable {
        /// Kinds of incidents, likeliest first, and whether the first is certain.
        case kinds([IncidentConcept], isSure: Bool)
        /// No kind that is counted.
        case none
        /// Nothing: "övrigt", "annat", "-".
        case nothing
    }

    /// The meaning of a word; nil where the table has none.
    static func meaning(of word: String) -> Meaning? {
        let text = FreeText(word)
        if text.words.isEmpty { return .nothing }
        let found = patterns.matches(in: text).filter { $0.words.lowerBound == 0 }
        return found.max { $0.words.count < $1.words.count }?.meaning
    }

    private static let patterns: WordPatterns<Meaning> = {
        var patterns = WordPatterns<Meaning>()
        patterns.add(vague, .nothing)
        patterns.add(uncounted, .none)
        for (concepts, isSure, words) in kinds {
            patterns.add(words, .kinds(concepts, isSure: isSure))
        }
        return patterns
    }()

    private static let vague = """
        annat, annan, annan händelse, övrigt, övriga, övr, diverse, div, okänt, okänd, oklart, oklar, ej aktuellt, ej angivet, vet ej|inte, saknas
        ospecificerat, ospecificerad, se text|fritext|beskrivning|nedan|notering
        rond, ronder, rondering*, kontroll*, tillsyn*, bevakning*, patrull*
        """

    private static let uncounted = """
        annan hjälp, inget*, ingenting*, ingen
        automatlarm*, autlarm*, autolarm*, automatiskt brandlarm|larm, larm från, falsklarm*, falskt larm, onödigt larm, larmtest, test*, övning*, utbildning*
        ivpa, sjukvårdslarm*, sjuktransport*, ambulans*, hjälp till|åt, hjärtstopp*, suicid*, självmord*, sjukdom*, sjuk*, trafikolyck*, olycka*, olyckor, olycksfall*
        drunkning*, vattenlivräddning*, djurlivräddning*, djurräddning*, livräddning*, losstagning*, räddning*, utsläpp*, hisslarm*, hiss, naturolyck*, ras, översvämning*, vattenskad*
        öppning*, låsning*, upplåsning*, lås, utelåst, passage*, service*, vatten*, läckage*, värme*
        tillbud*, fråga*, synpunkt*, beröm*, tack*, klagomål*, förslag*, tiggeri*, tr, obehörig|person|obehöriga i spår, hjälp*, egen insats
        """

    private static let kinds: [(concepts: [IncidentConcept], isSure: Bool, words: String)] = [
        (
            [.faultReport], true,
            """
            gata*, gator*, väg, vägar*, gångväg*, cykelväg*, gång, gång-*, gc-väg*, park, parker, park och|lek|grönt, lek, lekplats*, lekredskap*, grönyt*, grönområd*
            belysning*, gatubelysning*, vägbelysning*, lampa*, lampor*, gatlampa*, va, va-*, vatten och avlopp, avlopp*, brunn*, snö*, halk*, sandning*, vinterväg*, trasig*, skylt*, vägmärk*
            trafiksignal*, bänk*, toalett*, träd*, nedfall*, potthål*, fel, fel i|på, felanm*, övergiv*, skrotbil*, fastighetsfel*, buskage*, felparker*, underhåll*
            """
        ),
        (
            [.unsafePlace], true,
            "mörk, mörkt, mörker, mörka*, otrygg*, dålig|bristande|bristfällig belysning, skymd sikt"
        ),
        (
            [.disturbance], true,
            """
            fest, fester, fest*, hemmafest*, hög musik, musik*, störning*, lägenhetsbråk*, lägenhetsstör*, grannbråk*, grannstör*, bråk*, stök*, ord, ordn, ordning*, ordnstör*, oljud*, oväsen*
            obehöriga|obehörig i|på trapphus*|källare*|port*|fastighet*, fyrverk*, raket*
            """
        ),
        (
            [.disturbance], false,
            "trapphus*, obehöriga, obehörig, hund, hundar, olaga intrång, hemfridsbrott*, intrång*, br, störande, avvisning*, avlägsnande*, avvisad*"
        ),
        (
            [.youth, .disturbance], true,
            "störande ungdom*, ungdomar*, ungdom, ungdomsgäng*, ungdomsproblem*, gäng*"
        ),
        (
            [.intoxication], true,
            "personer|person som dricker|super, fyll*, lob, lob-*, alkohol*, berus*, onykt*, folköl*"
        ),
        ([.intoxication], false, "rattfyll*, lo, fy, missbruk*"),
        ([.threat], true, "hotfull*, olaga hot, kränk*, ofred*, trakasserier*, trakasseri*, mobb*"),
        ([.sexualOffence], true, "sexuell*, våldtäkt*, sexual*, sexuellt*, blott*"),
        ([.assault], true, "fysiskt våld, våld mot tjänsteman|tjänstem, misshandel*, våld bråk"),
        ([.assault], false, "mi, miss, mh, vå"),
        (
            [.theft], true,
            "inbr, snatt, snatteri*, stld, tillgrepp*, häleri*, bedrägeri*, butiksstöld*"
        ),
        ([.theft], false, "st, stö, in"),
        ([.damage], true, "skad, skadeg, skg, skadegörelse klotter"),
        ([.damage], false, "sk, klot, kl"),
        ([.narcotics], true, "nark, droger alkohol, narkotika*"),
        ([.narcotics], false, "na"),
        ([.fire], true, "skadegörelse genom|gm|g brand, mordbrand*, anlagd*, brand, brand*"),
        (
            [.shooting], true,
            "explosion*, allmänfarlig ödeläggelse, ödeläggelse*, sprängning*, skottloss*, detonation*, grov vapenbrott"
        ),
        ([.robbery], true, "rån, rånförs*, personrån*"),
        (
            [.driving], true,
            "trafikbrott*, vårdslöshet i trafik, olovlig körning, moped*, a-traktor*, buskör*, fortkör*, epa*"
        ),
        ([.driving], false, "trafik"),
        ([.arrangement], true, "kommande, arrangemang*, evenemang*"),
        ([.arrangement], false, "info"),
        (
            [.littering], true,
            "skräp*, nedskräp*, sopor*, grovsop*, dumpning*, dumpat*, klotter skräp"
        ),
    ]
}
