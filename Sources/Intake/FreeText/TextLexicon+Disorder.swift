extension TextLexicon {
    /// Disorder, drugs and driving.
    static var disorder: [(concept: IncidentConcept, weight: Double, words: String)] {
        [
            (.youth, 3, "ungdomssaml*, ungdomsgäng*, *ungdomsgäng*, *gängsaml*"),
            (
                .youth, 1.8,
                "gäng, gänget, gängen, kompisgäng*, killgäng*, tjejgäng*, grabbgäng*, folksaml*, samling av|ungdom*|med"
            ),
            (
                .youth, 1.5,
                "ungdomar, *ungdomar, ungd, ungdom, tonåring*, högstadie*, mellanstadie*, gymnasie*, samlas, samlats, samlades, samlas, häng, hänger, hängde, hängt, höll|håller till, uppehåller|uppehöll sig, många ute, killar och tjejer"
            ),
            (
                .youth, 0.8,
                "killar, grabbar, tjejer, avvisa*, avvisade, vägra*, blockera*, spärra*, på taket, driver runt, stojiga, stojar, utvisade, sprang runt|mellan, springer runt|mellan, klättra*"
            ),
            (
                .disturbance, 3.5,
                "ordningsstör*, *ordningsstörning*, hemmafest*, störande, oljud*, oväsen*, störning, störningar, störningen, *störning, bostadsstör*"
            ),
            (
                .disturbance, 2.4,
                """
                bråk, bråkar, bråka, bråkade, bråkat, bråkig*, bråkigt, bråket, *bråk, tjafs*, gräla*, gräl, hög|höga musik*|volym*|ljud*, högt|hög ljudnivå, musik hög, matkrig, i luven, tumult*, högljud*, stökig*, stökigt
                glåpord*, dunkande, dunkar, dunka, raketer, raket, raketkrig*, fyrverk*, smällare, smällarna, bengal*, *smällare, kastade|kastar|kastat|kast* ägg*, äggkast*, *fest, *festen, fest, festen, festar, skrålade, skrål*
                grannfejd*, grannbråk*, grannosämja, stör grannar*, grannar* klag*, klagar grannar*
                """
            ),
            (
                .disturbance, 1.5,
                "skrik*, skrek, skriker, vrål*, gorm*, musik, stör, störde, stört, störa, stojig*, stojar, skällde, livat, livade, kaos, osams, stampa*, borra*, borrar, slamra*, vägrade betala, kallade varandra, tutade, tutar, högtalare*, *högtalare, snöboll*, förbannad, raketkrig, provocer*, sång, skräna*, sjöng, bullr*, svor, svär*, sånt liv, hade sådant|sånt liv, stökade, klagomål på, grannen, grannar, spring*"
            ),
            (
                .narcotics, 3.5,
                "*narkotik*, knark*, *knark, droger*, drogen, drogförs*, drogpåv*, droghand*, drogaff*, drogre*, drogtest*, cannabis*, hasch*, marijuana*, kokain*, amfetamin*, heroin*, langa*, langn*, *langning*, rökte|röker|rökt|röka på, brajj*, braja*, weed, thc, lustgas*, pundar*, kanyl*, knarksprut*, tramadol*, fentanyl*, ecstasy, mdma"
            ),
            (
                .narcotics, 2.8,
                """
                sprutor, spruta, sprutan, sprutorna, sprutspets*, vitt pulver, joint*, säljer|sålde|sålt|köper|köpte|sälja|bjöd* tabletter*|piller*|nåt|något|gräs, påse|påsar|rökte|rök gräs, söt rök|lukt|doft, överdos*, påtänd*, zippås*, zip-pås*, drog på
                missbruk*, haschlukt, cannabislukt, *langare, misstänkt affär|försäljning|byte|överlåtelse, överlåtelse*, vejplukt
                """
            ),
            (
                .narcotics, 1.8,
                "tablett*, piller*, pulver, folie, gräs enl|som, gräs, nåt på, hög på, flummig*, flippa*, påverkade|påverkad av, vejp*, vape*, snusdos* pulver"
            ),
            (
                .intoxication, 3.2,
                "berus*, *berusad*, *berusning*, onykt*, *alkoholpåverk*, fyllo*, fyllon, fyllg*, fylleri*, fyllis*, alkopåverk*, på fyllan, fyllan, aspack*, stupfull*, plakat*, redlös*, lob, lob-*, lobad, omhändertagen berusad*, tillnykt*, skitfull*, dyngrak*, sketfull*, asfull*, packad, packade"
            ),
            (
                .intoxication, 2.5,
                "full som|man|kille|tjej|gubbe|herre|dam|kvinna|person|kund|resenär|elev|pojke|flicka|gäst|pappa|mamma, så|mycket|rätt|helt|jätte* full, fulla, full och, full på, var|är full, alkohol*, kraftigt|starkt|tydligt|synligt påverk*, ragla*, a-lag*, a-laga*, däckad*, däckat, spritpåverk*, folköl, starköl, vodka, dricker|drack|drucket|dricka"
            ),
            (
                .intoxication, 1.6,
                "sprit, spriten, *flaska sprit, öl, ölen, vin, spyd*, spydde, spyr, spyor, kräk*, påverkad, påverkade, somnade, somnat, sover, sov, utslagen, utslagna, vinglade, vingl*"
            ),
            (
                .driving, 3.4,
                "buskör*, *buskörning*, a-traktor*, a-traktorer, epatrak*, epa-*, epa, epan, epor, eporna, epa:n, burna*, burnout*, crossmop*, crosscyk*, streetrac*, raggar*, bilrac*, rattfyll*, vårdslös* kör*, mopedkör*"
            ),
            (
                .driving, 2.6,
                "moped*, moppe*, moppar*, *moped*, *moppe*, cross*, gasa*, *gasade, sladdar, sladdade, sladda*, sladdat, fyrhjuling*, bakhjul*, wheelie*, handbroms*, race, racing, racar*, rejs*, fortkör*, för fort, hög fart, i full fart, kör*|cykla* på gångväg*|gräs*|trottoar*|skolgård*|cykelväg*|gångban*|lekplats*|gångbro*, trimmad*, vårdslös*, motorcykel*, gjorde donuts, hjulspår*, däckspår*, gummit"
            ),
            (
                .driving, 1.6,
                "elskoter*, elskotrar, elsparkcykel*, elscooter*, snöskoter*, skoter*, körde runt, kör runt, kört runt, drar runt, drog runt, bilträff*, fart, skjuts utan hjälm, utan hjälm, motorljud*"
            ),
        ]
    }
}
