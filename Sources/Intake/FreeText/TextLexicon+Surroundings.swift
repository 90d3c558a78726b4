extension TextLexicon {
    /// Fire, litter, places, faults and what is coming.
    static var surroundings: [(concept: IncidentConcept, weight: Double, words: String)] {
        [
            (
                .fire, 3.4,
                "brand, branden, bränder, *brand, *branden, *bränder, brann, brinn*, brunnit, eldad*, eldade, eldar, elda, eldat, eldning*, eld, elden, *brinner, tände|tänt|tänder|tänd eld|på, antänd*, tog|tagit fyr, mordbrand*, anlagd, anlagt, brandrök*, förkoln*, nedbränd*, nedbrun*, uppeldad*"
            ),
            (
                .fire, 2.4,
                "rökutveckl*, röklukt*, brännlukt*, brännmärk*, bränd, bränt, brända, brännskad*, sot, sotig*, sotskad*, glöd, pyr, pyrde, pyrt, brandkår*, räddningstj* släck*, släckte*, släcktes, släckt med, rök från, tändvätsk*, eldslåg*, lågor, grillade"
            ),
            (.fire, 1.2, "rök, rökte i, brandlarm*, tändare, engångsgrill*"),
            (
                .littering, 3.4,
                "nedskräp*, *skräp, skräp*, *skräpet, skräpig*, *avfall*, dump*, *dumpad*, dumpning*, sopor, soporna, *sopor, grovsop*, soppås*, sopsäck*, nerskräp*, illegal tipp, hushållssop*"
            ),
            (
                .littering, 2.2,
                "lämnat|lämnade|lämnar allt|kvar|efter, mycket|massa skit, skit längs|överallt|på, *flaskor överallt, *burkar, burkar, ölburk*, glasflask*, tomflask*, pizzakart*, kartong*, hamburgerp*, mcdonalds*, fimp*, fimpar, blöjor, matrest*, chipspås*, papper överallt, byggav*, engångsgrill* lämn*, fullt med|av flask*|burk*|skräp*|fimp*|papper*|läsk*, däck dump*|sling*"
            ),
            (
                .littering, 1.4,
                "flaskor, snusdos*, slängt, slängda, slängd, slänger, slängs, tömt, tömmer, möbler, soffa, soffor, kylskåp*, råttor, råtta, kasserad*, glassplitter, glas på, städa* efter, picknick, bråte, däck, påsar, läskburk*"
            ),
            (
                .unsafePlace, 3.2,
                "otrygg*, *otrygghet*, kolmörk*, beckmörk*, totalmörk*, ödslig*, döda vinklar, vågar|vågade|törs|tör|vill inte|ej gå|vara|passera|cykla|använda|ens|sitta|ta, inte|ej|ingen vågar|törs|våga, gömma sig, ingen|inga|inget lampa|lampor|ljus|belysning|kamera|kameror|gatljus, läskig*, skrämmande, kuslig*, rödmarkera*"
            ),
            (
                .unsafePlace, 2.2,
                "mörkt, mörk, mörka, mörkret, dålig belysning, belysning*|lamp* saknas|fattas, sikten är|noll, skymd*, skymmer, undvik*, otäck*, rädda|rädd att|för, går två|tre och, ingen kamera, upplevs, upplever som, känns obehag*|otäckt|trångt|osäker*|mörk*|läskig*, dåligt upplyst*, oupplyst*, vuxit igen, växt igen|över, höga buskar|häckar, *trygghetskarta*"
            ),
            (
                .unsafePlace, 1.2,
                "buskar, buskarna, buskage*, häck, häcken, häckar*, obehaglig*, obehagligt, belysning*, lampor, ensam*, trångt, klippa ner, sikt, sikten, oroliga"
            ),
            (
                .faultReport, 3.2,
                "felanm*, *felanmäl*, ur funktion, fungerar|funkar|fungera|funka inte|ej|dåligt, fel anmält, behöver|måste|bör lagas|bytas|ses|fixas|åtgärdas|ny|nytt|nya|målas|smörjas, potthål*, brunnslock*, gatubelysning*, strejka*, går|gick ej|inte att stänga|öppna|låsa|använda|spola|stänga, fel på, kortslut*, anmält till fastighet*|tekniska*|kommunen"
            ),
            (
                .faultReport, 2.2,
                "trasig, trasigt, trasiga, lossnat, lossnad*, sitter lös*, är lös, lös, glapp*, läck*, läcker, hål i, rost*, ruttet, rutten, ruttna*, slitage, sliten, slitna, blinka*, slocknat, slocknad*, slocknar, svart|svarta, halt, ishalk*, halkig*, glipa, fastnat, översväm*, sjunkit, hänger snett|löst|ner, visar fel|fortfarande, pekar, stopp i avlopp*, sprungit läck, kärvar, gått sönder, sticker upp, ner|nere, släckt|släckta, ojämn*, avlagd, snöröj*, sandning, sandat"
            ),
            (
                .faultReport, 1.2,
                "lampa, lampan, lamporna, lampor, lyktstolp*, gatlamp*, gatlykt*, gatljus*, lysrör*, dörröppnar*, hiss, hissen, gunga, gungan, staket, staketet, skylt*, ventilation*, dusch*, kran, pump, ramp*, handikappramp*, trafikspeg*, spegel*, tidtabell*, räcke*, bänk, asfalt*, stolpe*"
            ),
            (
                .arrangement, 3,
                "arrangemang*, evenemang*, konsert*, festival*, *marknad, *marknaden, loppis*, invig*, *manifestation*, demonstration*, demonstrera*, fri entré, föräldramöte*, öppet hus, black friday, cirkus*, tivoli*, fackeltåg*, luciat*, lussetåg*, tävling*, *tävling, cup, cupen, föreläsning*, *program, *programmet, *pub, simtävl*, derby*, premiär*, skördefest*, gårdsfest*, grillkväll*, skräckkväll*, spökvandring*, skräckhus*"
            ),
            (
                .arrangement, 2.2,
                "kommande, planeras, planerar, planerad, planerat, vi visar, anordna*, väntas, förväntas, extra väktare|vakter|personal, åldersgräns*, önskas, välkomna, bokad|bokade|bokat, *turnering, *turneringen, *kalas, *vandring, jubile*, julmark*, höstmarknad*, kommer på plats, inför, halloweenfest*, håller|har|anordnar fest|kalas|öppet, biobesök, sportlov*"
            ),
            (
                .arrangement, 1.3,
                "*disco, *discot, disco, *match, match, halloween*, behöver fler, mycket|många bilar, info utskick*, publik*, biljett*, besökare väntas, föreställning*, uppträd*, tar emot, ont om p-platser, nästa vecka|helg"
            ),
        ]
    }
}
