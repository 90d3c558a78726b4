/// Words that occur next to person data, in lower case.
enum ContextWords {
    /// Roles of people; a capitalised word after one is a name.
    static let roles = """
        adjunkt anmälare anmälaren anmäld ansvarig apotekaren arrestanten avvisad barnet \
        barnflickan barnskötare bartendern bibliotekarie bibliotekarien boende bovärd bovärden \
        brandman brandmannen brodern bror brorsan bröderna busschaufför busschauffören \
        butikschef butikschefen butiksägaren chaufför chauffören chef chefen cyklisten dagmamman \
        diakon diakonen domare domaren dotter dottern elev eleven elever eleverna exet exman \
        exmannen expediten familj familjen familjerna farbror farfar farmor faster \
        fastighetsvärd fastighetsvärden flicka flickan flickorna flickvän flickvännen \
        flickvännens frisör frisören fru frun fröken fältare fältaren fältarna förare föraren \
        föreståndare föreståndaren förmannen förskolläraren förvaltare förvaltaren förälder \
        föräldern förövaren grannarna granne grannen grannfrun gripen gubbarna gubbe gubben \
        gärningsmannen gästen handläggare handläggaren hantverkaren herr herrn husägaren \
        hyresgäst hyresgästen hyresgästerna inspektör inspektören intendent jouren kallad \
        kamraten kassör kassören kassörska kassörskan killarna kille killen klassföreståndaren \
        klasskamraten klasskompisen klassläraren kollega kollegan kommissarie kommunpolis \
        kommunpolisen kompis kompisar kompisarna kompisen kontaktperson kontaktpersonen \
        kontrollant kontrollanten kund kunden kunderna kurator kuratorn kusin kusinen \
        kvartersvärd kvartersvärden kvinna kvinnan kvinnlig kyrkvaktmästare lagledare lagledaren \
        larmoperatör lektor lillasyster lillebror läkaren lärare läraren lärarvikarien magister \
        magistern makan maken mamma mamman man mannen medlem medlemmen mentor mentorn misstänkt \
        misstänkta misstänkte morbror morfar mormor moster målsägande målsäganden nattvandrare \
        nattvandraren nattvandrarna offret omhändertagen operatör ordförande ordföranden \
        ordningsvakt ordningsvakten ordningsvakter ordningsvakterna ov pappa pappan passagerare \
        passageraren patrull pedagog pedagogen person personen pojkarna pojke pojken pojkvän \
        pojkvännen polare polaren polisassistent poliserna polisinspektör polismannen praktikant \
        praktikanten präst prästen receptionist receptionisten rektor rektorn sambo sambon \
        samordnare samordnaren sekreterare servitris servitrisen servitör servitören \
        skolsköterska skolsköterskan skolvakt skolvakten skolvärd skolvärden snattare snattaren \
        socionom son sonen sonens storasyster storebror styvmamma styvmamman styvpappa \
        styvpappan städare städaren städerska städerskan störande svärmor syrran syskonen syster \
        systern systrarna tant tanten tjej tjejen tjejerna tjejkompisen tränare tränaren \
        tvillingarna tågvärd tågvärden ungdom ungdomarna ungdomen vakt vakten vaktkollega \
        vaktmästare vaktmästaren vandrare vandraren vikarie vikarien vittne vittnet vo väktare \
        väktaren väktarna vän väninna väninnan vännen vårdnadshavare vårdnadshavaren ägare \
        ägaren äldre överfallsmannen
        """

    /// Words that a name follows, in lower case too.
    static let namings = """
        aka alias döpt hetat heter hette kallades kallar kallas namn namnet presenterade \
        smeknamn smeknamnet tilltalas öknamn öknamnet
        """

    /// Words that a name follows, also after a point, comma or colon.
    static let signings = """
        anm anmälare hälsar hälsning hälsningar kontakta kontaktperson mvh målsägande ov \
        rapportör sign skribent undertecknad undertecknat uppgiftslämnare vandrare vo
        """

    /// Words between "heter" and the name.
    static let fillers = """
        antagligen av det där för förmodligen ju kanske nog nu något ofta sig själv som troligen \
        tydligen typ visst är
        """

    /// Words that are capitalised at the beginning of a sentence, or inside one, and are no names.
    static let openers = """
        aldrig alltid ambulans ambulansen andra anmäld annan annat antagligen april att augusti \
        av avarn bakom bara bil bilar bilen bland blev bodde bor bort brand bråk buss bussen \
        centralen centrum coop de december dem den denna dessa det detta dig dina dit dock du där \
        därför då efter eftersom ej eller en ena enligt espresso ett februari fem fick finns \
        flera folk framför fredag från fyra få för förmodligen förra första gamla grupp ha hade \
        han hans har hela hem hemköp henne hennes heter hit hittade hon honom hos hur här i ica \
        in inga ingen inget innan inte jag januari jeans juli juni just kallas kanske kap kl \
        klockan klotter kom kommunen kvällen köpte lagen lidl lilla lugnt lördag maj man mars \
        max mcdonald's mcdonalds med medan men mig min mina misstänkt moped mopeden mopeder mot mycket \
        måndag måste natten ner ni nog nokas norra november nr nu nya när någon någonting något \
        några o'leary's o'learys och också ofta oktober okänd okänt om onsdag ordning ordningsvakter oss personal \
        personalen pga polis polisen pressbyrån på region regionen ring ringde räddningstjänsten \
        saknar saknas samma sankt sankta se securitas sedan sen september sig sin själv ska \
        skadegörelse skolan skulle som sos stationen stora svensk svenska system systembolaget \
        säger så såg södra söndag tack till tisdag torget torsdag tre troligen trots två \
        tydligen typ tåg tåget under ung unga ungdomar upp ut utan utanför vad var vem vet vi \
        vid vilka vilket ville visar visst vägrar väktare väl västra willys är även åt östra \
        över
        """

    /// Particles within surnames.
    static let particles = "von af de van al el bin da der den la le di del dos ibn abu"

    /// Those that hardly any other word is, at the beginning of a name.
    static let nobleParticles = "von af"

    /// Words for places, after the name of the place.
    static let places = """
        allé arena backe backen bangata biograf bro bron brygga bryggan centrum dal fält \
        församling församlingshem gata gatan gränd gymnasium gård hagar hage hall holme hus \
        kajen kapell krog kullar kulle kulturhus kyrka kyrkan kyrkogård lasarett led livs minne \
        park parken pizzeria plan planen plats platsen sjukhus skola skolan station stig stigen \
        torg torget trappa trappor tunnel tunneln udde väg vägen
        """

    /// Words at the beginning of the name of a place.
    static let saints = "sant sankt sankta st sta t ta"

    /// Verbs of what people do; a capitalised word before one, within a sentence, is a name.
    static let verbs = """
        berättade berättar filmade grät gömde hotade hotar hörde kastade klättrade knuffade \
        ljuger låg menar mådde mår påstod påstår ringde sa sade satt skrek slog slår sparkade \
        sprang stal svimmade säger tog tycker uppgav uppger vill ville vägrade
        """

    /// Words for a home within a house.
    static let dwellings = """
        apt bv dörr dörren lgh lghnr lght lgnr lägenhet lägenheten lägenhetsnummer nb tr trappa \
        trappor vån våning våningen
        """

    /// Words before the address of a home.
    static let residences = """
        adress adressen bodde boende bor bosatt bostad bostaden folkbokförd hemadress \
        hemadressen hemma
        """

    /// Words before a registration plate.
    static let vehicles = """
        a-traktor audi bil bilen bmw epa epan epatraktor lastbil mc mercedes moped mopeden \
        motorcykel motorcykeln personbil personbilen reg registreringsnr registreringsnummer \
        regnr regnummer regskylt regskylten saab skylt skylten skåpbil skåpbilen släp taxi \
        toyota volvo
        """

    /// Words before a personal number.
    static let personalNumbers = """
        födelsenummer p-nr pers pers.nr persnr person-nr personnr personnummer personnumret pnr \
        samnr samordningsnr samordningsnummer
        """

    /// Words before a phone number.
    static let phones = """
        callto fax faxnr hemtelefon hemnummer jourmobil jourtel jourtelefon mob mobil mobilen \
        mobilnr mobilnummer mobilnumret mobiltelefon mobile phone ring ringa sms smsa swish swisha \
        tel telefon telefonen telefonnr telefonnummer telefonnumret telefonväxel telnr telnummer \
        tfn tfnnr tlf vx växel växeln wa.me whatsapp
        """

    /// Words before a clock.
    static let clocks = "kl klockan klockslag klockslaget"

    /// Words that may stand between such a word and the number.
    static let numberWords = "a nr nummer numret no num på till är"

    /// Months, and their abbreviations, that may be taken for halves of a double name.
    static let months = """
        jan januari feb februari mar mars apr april maj jun juni jul juli aug augusti sep sept \
        september okt oktober nov november dec december
        """

    /// Words before numbers of other kinds.
    static let caseNumbers = """
        artikelnr artnr diarienr diarienummer dnr ean faktura fakturanr id kollinr kundnr kvitto \
        larmid ocr order ordernr orgnr referens serienr ärende ärendeid ärendenr ärendenummer
        """

    /// Words before a place.
    static let prepositions = "från förbi genom hos i kring mot nära på runt till vid"

    /// Endings of roles: "klassläraren", "fritidsledare".
    static let roleEndings = WordEndings([
        "lärare", "läraren", "ledare", "ledaren", "ledarna", "vakt", "vakten", "värd", "värden",
        "skötare", "skötaren", "sköterska", "sköterskan", "pedagog", "pedagogen", "assistent",
        "assistenten", "sekreterare", "sekreteraren", "handläggare", "gäst", "gästen", "mästare",
        "mästaren", "förare", "föraren", "inspektör", "inspektören", "ansvarig", "chef", "chefen",
        "coach", "coachen", "vandrare", "vandraren", "kontrollant", "ägaren", "kompisen",
        "kollegan",
        "stödjaren",
    ])
}
