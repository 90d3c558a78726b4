/// The built-in lexicon: Swedish words and phrases for kinds of incidents, as `WordPatterns` writes them.
///
/// The weights are natural logarithms, 3 for a word that nearly always means the kind, 1 for one that often does; decision
/// 0041. A municipality's own words come first, so the lexicon need not be complete.
enum TextLexicon {
    /// The words of each kind, with their weights.
    static var entries: [(concept: IncidentConcept, weight: Double, words: String)] {
        crimes + disorder + surroundings
    }

    /// Words and phrases that are no incident, however grave the words in them are.
    static let harmless = """
        skjuts, skjutsa*, skjutsning*, skjuts från|till|hem, sköt|skjuter|skjuta upp|fram|skarpt, sköt|sköts hål, skötte*
        sköter, sköt sig, kanonkul, på tid, exploder* av, brann av|för, brinn* för, bomb* vann, slog rekord|larm|vakt|följe|igen|ner
        slår vakt|följe|igen|ner, slog ner sig, slog sig ner, slog på, slog oss, klockan slog, slagit av, bråkdel*, från
        eldriv*, eldsjäl*, eldningsförbud, brandövning*, *övning, *övningen, *övningar, brandsyn*, brandskydd*, brandvarnar*
        brandskola*, brandvägg*, stöldskydd*, stöldmärk*, stöldförebygg*, inbrottslarm*, mörkrets inbrott, nattens inbrott
        full fart|gång|gas|storm|koll|panik|pott|rulle, full|fullt|fulla av|med, fullt ut, fullt hus, snödump*
        sprängfylld*, sprängfull*, bergspräng*, sprängkod*, rån på tid, rånad* på tid, rånade oss, låtsas*, laserdome, lasertag
        ungdomsmottag*, ungdomsgård*, ungdomscoach*, ungdomshus*, festival*, sedan dess, skjuta till, skjuter till, blottställ*
        hotell*, spritt|sprids|spridit, drogs, dragit, sprutade|sprutar vatten, gåshud, gängse, handgräns*, mordgåt*
        knivskarp*, knivigt, vapenhus*, bombsäker*, dödstrött, dödsskön, slagborr*, slagfält*, slagverk*, slagsida, slagträ*
        efter|om rånet|sprängningen|explosionen|skjutningen|branden|bråket|misshandeln|knivdådet, som ett|en mord|krig|bomb*|explosion
        före|efter|inför matchen, såg ut som, matchen
        få ungdomar, knappt några|en|ett, ungdomarna, lugna ner, lugna sig, lugnade, lugnat, branden i förra
        """

    /// Phrases of a nil report; what is said beside them decides whether the report is one (decision 0041).
    static let calm = """
        lugnt, lugn, lugna, stillsam*, stilla, fridfull*, fredlig*, odramatisk*, händelselös*, problemfri*, incidentfri*
        ua, u.a, u-a, oa, nada, nix, grönt, grönt läge, okej, ok, utan anm*|incident*|problem|avvikelse*|händelse*|tillbud|bråk
        utan att nåt|något|någonting, inget|intet|ingenting|inte|ej|inga|nåt|något att rapportera|anmärka|notera|redovisa|tillägga|anföra
        inget|intet|ingenting att berätta|skriva|ta|bidra|säga|orda|anmäla|påpeka|meddela|komma|informera
        inga|ingen|0|noll|inget|utan händelse*|incident*|avvikelse*|tillbud|anmärkning*|konstigheter|problem|klagomål|bekymmer
        inga|ingen|0|noll störning*|ärende*|rapport*|larm|anm|observation*|iakttagelse*|skador|samtal|synpunkt*|fel
        inget|ingenting|intet nytt|särskilt|speciellt|avvikande|ovanligt|anmärkningsvärt|konstigt|hänt|hände|inträffat|märkligt|noterat
        inget|ingenting|intet alls, har|hade inget|ingenting, haft några|någon incident*|problem|händelse*, såg|sett|hört inget|ingenting|intet
        allt|allting|läget|alla|rundan|ronden ok|okej|bra|väl|lugnt|fint|normalt|frid|lugna|gott|oskadat|helt|intakt|låst
        som vanligt, som det ska, som sig bör, normalt läge, normal kväll|dag|vecka|natt, noll och intet, nollrapport, frid och fröjd
        u a, tyst och, inte haft några|någon|något|ett|en, inget|ingenting som stack|sticker, ingen sett|hört, inte sett|hört, tomt och|o, aldrig hänt
        inget|ingenting härifrån, bra|god|skön|fin|trevlig|mysig kväll|stämning|vecka|dag|natt|helg, gott|fint läge, tomt på
        """

    /// Words by which a text tells of something, even where the lexicon knows no kind for it.
    static let occurrence = """
        ambulans*, polis, polisen, polisanm*, *larmad*, *larmat, larmades, larm, räddningstj*, skad*, blod*, svimma*, ramla*, föll, hjärt*
        panik*, avvisa*, avvisning*, hittade, hittat, hittad, hittades, upptäckt*, upptäckte, någon har, nån har, någon hade, nån hade, tyvärr
        anmält, anmäld, utvisa*, gripen, gripna, grep, olyck*, krock*, påkörd*, körde på, försvunn*, försvann, vilse, strömavbrott
        översväm*, läck*, utlöst*, trodde, förutom, utom, undantag*, bortsett, omhändert*
        blev, fick, kom in|fram|dit, bröt*, gick in|rakt, kastade*, kastat, slängde*, vägrade, vägrar, ringde, ringt, tillkalla*
        trasig*, trasigt, sönder*, borta, saknas, fattas, fastnat, akut*, sjuk*, nödsam*, avliden, död, döda, berätta*, mår
        orolig*, arg, arga, ilsk*, konflikt*, misstänk*, konstig*, obehör*, okänd*, gäng*, tillsäg*, ombad*, ombedd*, hjälpte
        """

    /// Words that stand for something grave where the municipality has no list of its own.
    static let serious = [
        "explosion", "exploderade", "detonation", "sprängning", "sprängdes", "sprängladdning",
        "handgranat",
        "skjutning", "skottlossning", "skottskadad", "beskjuten", "kulhål", "rån", "våldtäkt",
        "våldtagen",
        "mordbrand", "mord", "dråp", "knivhuggen", "knivhugg", "knivskuren", "knivattack",
        "knivhot",
        "knivrån", "knivskada", "knivskadad", "knivstick", "knivstucken", "stickskada",
        "skottskada", "livshotande", "allvarligt skadad", "avlidit", "avliden",
        "lägenhetsbrand", "brand i lägenhet", "trapphusbrand", "brand i trapphus", "bostadsbrand",
        "brand i bostad", "människorov", "dödsskjutning", "dödsfall",
    ]
}
