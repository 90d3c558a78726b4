extension TextLexicon {
    /// Crimes against property and persons.
    static var crimes: [(concept: IncidentConcept, weight: Double, words: String)] {
        [
            (
                .graffiti, 3.5,
                "*klott*, graffit*, sprejat, sprejad*, sprejade, spray*, nedklott*, taggat, taggad, taggar, tags, hakkors*"
            ),
            (
                .damage, 3.5,
                "*skadegör*, skadeg, vandal*, saboter*, sabotage*, demoler*, sönderslag*, sönderspark*, sönderbrut*, sönderklipp*, söndertrasa*"
            ),
            (
                .damage, 3,
                """
                slog|slagit|slår|slogs|slagits|spark*|kör*|rotat|bröt|brutit|riv*|rev|tramp*|kast* sönder, krossa*, kross, uppskur*, uppsprätt*, avspark*
                nedspark*, insparkad*, utsparkad*, rev|rivit|river|rivits|spark* ner|ned, sparka*|slagit|slog|slår in|ut, förstör*, *ruta|*rutan|*rutor|*fönster*|*dörr* sprick*|spräck*|trasig*|sönder
                stenkast*, kast* sten*|grus, trasig*|sönder *ruta*|*rutor*|*fönster*, kast*|slängde*|*sten genom|mot *fönst*|*ruta*|*rutor*, *sten genom, knäckt*, sönderriv*, nerriv*, nedriv*
                """
            ),
            (
                .damage, 2.2,
                """
                avbrut*, avslit*, avbränd*, brutit|bröt|brutits av|loss, omkullvält*, omkullkast*, vält omkull, repad*, repor, ristat, ristad*, inrist*
                klippt|klippte|skurit|skar|skurits|klippts upp|av|sönder, böjt, böjd*, böjts, bänt, bänd*, uppriv*, ryckt upp, bucklor, bucklig*, buckla, sprucken, spräckt*
                rivit|rev|river sidor, skadade|skadats|skadat av, punktera*, punkad*, punkat, ritat på, brandsläckare tömd*|tömt, åverkan, sågat|sågad*|kapat|kapad*, nedsågad*, nedklipp*, målat på|över
                """
            ),
            (
                .damage, 1.2,
                "skadad, skadat, spolat, stopp i, sprickor, glas överallt, vält, välta, välte, bajs*, kissat, urin*, färg på|över"
            ),
            (
                .theft, 3.5,
                "*stöld*, *stölder*, snatt*, *snatteri*, stulen, stulet, stulna, stulit, stjäl*, stjäla, stals, stal, ficktjuv*, *tjuv, *tjuvar, tjuven*, bestul*, *tillgrepp*"
            ),
            (
                .theft, 3,
                """
                snodde, snodd*, snott, sno, snor, snodda, knyckte, knyckt*, norpa*, utan att betala|betalas|betalt, ej betal*, inte betalat|betalt|betalade
                blev|blivit|bli av med|m, stoppa* på sig, stoppa*|gömde i|under väska*|ficka*|jacka*|barnvagn*|ryggsäck*, lås* avklipp*|klipp*|uppbrut*|uppklipp*|kapa*|uppborr*, springnota*, väskryck*, smet från, utan betal*, plånbok*|mobil*|väska* tagen|stulen|taget|borta, fyll* ficka*|fickorna|väska*
                """
            ),
            (
                .theft, 2.4,
                "tog|tar|tagit energidryck*|öl|ölflak*|godis*|smink*|parfym*|kött*|cigarett*|snus*|varor|läsk*|chips, energidryck*, väck, uppklippt*, uppklippta"
            ),
            (
                .theft, 1.8,
                "försvann, försvunn*, försvunnit, larmbåge*, pallade, häleri*, drivmedelssmit*, självscan*, gick rakt ut, rakt ut, tömt|tömde|tömd hylla*|låda*|kassa*, bensinsmit*"
            ),
            (.theft, 1.6, "borta, saknas, fattas"),
            (
                .theft, 1.2,
                "tagna, tagits, tog, tagit, väska ryckt, ryggsäck*, smink, parfym*, batteri*, verktyg*"
            ),
            (.burglary, 3.5, "*inbrott*, bröt|brutit|bryter|brutits sig in, inbruten, inbrutet"),
            (
                .burglary, 2.8,
                "uppbrut*, uppbänd*, bröt*|brutits|brutit|bänt upp, tog|tagit sig in, genomsök*, dyrkat*"
            ),
            (
                .robbery, 3.6,
                "rån, rånet, rånen, råna, rånad, rånade, rånades, rånat, rånas, rånats, rånförs*, rånare*, personrån*, butiksrån*, väskrån*, mobilrån*, ungdomsrån*, knivrån*"
            ),
            (
                .robbery, 2.4,
                "slog|slagit|hotade|hota*|knuff*|maskerad* tog|tagit|krävde|ville|sakerna, krävde|kräver|tvingade|tvinga* pengar|mobil*|plånbok*|jacka*, av mobil* kniv*, swisha, slet åt|till sig, ryckte åt sig, väskryck*, tvinga* till sig, visade|drog kniv*"
            ),
            (
                .assault, 3.5,
                "*misshand*, *slagsmål*, knytnäv*, strypgrepp*, stryptag*, handgemäng*, knivhugg*, knivskar*, knivskur*, knivattack*, knivslag*"
            ),
            (
                .assault, 3,
                """
                slagen, slagna, slogs, slåss, slagits, nedslag*, nerslag*, nedslagen, skallad*, skallning*, skallade, *örfil*, sparkad|sparkade på|i, nitade, nitad
                smäll på käften, fick|få en smäll|knytnäve|spark|käftsmäll, slog|slår|slagit till|ner|ned, slog|slår|slagit han|hon|honom|henne|varandra|varann|vår|en|nån|någon, slag mot, utdel* slag, slag utdelade
                drabbade samman, rök ihop, spöa*, mörbulta*, våldsam*, våld, våldet, våldsbrott, våldsdåd, överfall*, attackera*, sparkade ner
                """
            ),
            (
                .assault, 1.8,
                "slog, slår, slagit, slag, stryk, nit, knuffa*, knuff, puttad*, puttade, näsblod*, blåmärk*, bruten näsa, fläskläpp, bet, biten, drog i håret, luggad*, kniv*, nävar*"
            ),
            (
                .threat, 3.4,
                "hot, hotet, hoten, hotad, hotade, hotades, hotar, hota, hotat, hotas, hotfull*, *hotelse*, *mordhot*, dödshot*, bombhot*, hotbild*, *ofred*, *trakass*, knivhot*"
            ),
            (
                .threat, 2.6,
                """
                kränkt, kränk*, förfölj*, följde|följer|följt efter, ska|skulle få stryk|se|betala|igen, du ska få|dö, ska döda|slå|spöa, vet|visste|veta var du|vi|hon|han bor, finger* över halsen, utpress*, stalka*
                mobb*, spott*, rasis*, rasistisk*, kalla*|kallad|kallade saker|hora*|blatte*|neger*|svartskalle*|fula|bög*|fitta*, näthat*, hatbrott*, hatisk*, skräm*
                höjde näve*, vi ses, vet var, tillmäle*
                """
            ),
            (
                .threat, 1.6,
                "aggressiv*, okväd*, förolämp*, otrevlig*, hånad*, hånade, skällde ut, skällts ut, glåpord*, hetsa*, provoc*, kommenterar, vill inte ta bussen, påflug*, närgång*"
            ),
            (
                .sexualOffence, 3.6,
                "sexualbrott*, våldtäkt*, våldta*, våldtog*, *våldtäkt*, sexuell*, sexuellt, tafs*, blottar*, blottade, blottning*, blottat, onaner*, tvinga* till sex|samlag|oralsex, sexövergrepp*, övergrepp*"
            ),
            (
                .sexualOffence, 2.8,
                "tog|ta|tar|tagit|tagen på rumpa*|bröst*|skrev*|lår*|ändan, rumpan, brösten, nakenbild*, dickpic*, snuskig*, antast*, kåt*, sexköp*, visade snoppen|könet|penis"
            ),
            (
                .shooting, 3.5,
                "*skjutning, *skjutningen, *skjutningar, skottlossning*, skottskad*, beskjut*, besköt*, kulhål*, *hylsor, tomhylsa*, sprängning*, sprängladd*, sprängdes, sprängd, sprängdåd*, sprängt, sprängts, *explosion*, detonation*, detoner*, handgranat*, granat"
            ),
            (
                .shooting, 2.8,
                "sköt, sköts, skjutit, skjuten, skjuter mot|på, skott, skotten, skotthål*, skjutvapen*, pistol*, gevär*, vapen, vapnet, exploder*, bomb, bomben"
            ),
        ]
    }
}
