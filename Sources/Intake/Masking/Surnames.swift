/// Surnames in Sweden, in lower case.
///
/// Chosen from the most common surnames in Sweden (SCB, Namnstatistik). Names in "sson" and the like
/// are recognised by their ending: `ClassifiedWord`.
enum Surnames {
    /// Names that are hardly ever anything else.
    static let plain = """
        abdi abdullahi abdulle abukar ahl ahlberg ahlin ahlström ahmadi ahmed akbari almlöf \
        amini anderberg andersen arslan aslan asplund aydin aydın backlund backman backström \
        begic begić berglind berglund bergman bergstrand bergström berhane berisha bjurström \
        björklund björkman blomberg blomström boberg bodin bohlin bohman boman bondarenko \
        borgström boström brandt brattström broberg broman brundin brännström bylund byström \
        bytyqi bäckman bäckström böhm carlberg carlstedt carlström carlén castro cederberg \
        cederholm cederlund celik chen chowdhury collin costa dahlberg dahlbäck dahlin dahlman \
        dahlstedt dahlström demir diallo diaz diop dogan doğan díaz eckerman edberg edholm edin \
        edlund edman edström edvall egnell ejdeling ekberg ekblad ekblom ekdahl ekelund eklund \
        eklöf ekman ekstrand ekström elfström engberg engdahl englund engman engström engvall \
        enström esposito fagerberg fagerlund fagerström fahlén falkman faltin farah ferm \
        fernandez fernández ferrari ferreira forsell forslund forslöf forsman forsström fransén \
        franzén fredholm fredlund friberg fridlund fridén friman frisell frykman fröberg garcia \
        garcía gashi gidlund gomez gonzalez gonzález grahn granath granberg grandin granlund \
        granström grundström gutierrez gyllander gärdin gómez götberg haddad hadzic hagberg \
        haglund haglöf hagman hagström haile hallberg halldin hallin hallman hallström hallén \
        hamberg hammarberg hammarlund hammarström hansen hartman hassan hasselberg hedberg \
        hedblom hedenström hedin hedlund hedman hedström heikkinen heinonen hellberg hellman \
        hellsten hellström hernandez hernández hersi hjorth hodzic hodžić hoffman hoffmann \
        hollander holmberg holmlund holmstedt holmström horvat hossain hosseini hovland hoxha \
        huang hultman hultström hussaini hussein hämäläinen högberg höglund högström hörnfeldt \
        ibrahim ilic ilić ismail ivanov ivanova jafari jama jensen jigstedt julin järvinen \
        jörgensen kaminski kaplan karimi karjalainen karlberg karlström karlén kaya kelmendi \
        khalil khan kihlberg kihlström kilic kjellberg kjellin kjellman kjellström klingberg \
        klintberg klintman koc korhonen koskinen kovacevic kovacs kovalenko kovačević kowalska \
        kowalski koç krasniqi kronberg kullberg kumar kvarnström källberg källman källström \
        köhler kılıç lagerberg lagerlöf lagerström laine laitinen landberg landin landström \
        larsen laurell lehtonen lewandowski lidberg lidman lidström lidén liljeberg liljeström \
        lindahl lindau lindberg lindbergh lindblad lindblom lindborg lindell linder linderoth \
        lindfors lindman lindmark lindroos lindroth lindskog lindstedt lindstrand lindström \
        lindvall lindén linné liu ljungberg ljunglöf ljungström lopez lorentzon lundahl lundbeck \
        lundberg lundblad lundborg lundell lundevall lundh lundin lundman lundmark lundstedt \
        lundström lundvall lundén lópez löfström löfvenberg lönnberg lövström malmberg malmsten \
        malmström mannerheim marklund markström martinez martínez melander melin mellberg mensah \
        mobergh modigh mohamed mohammadi mohamud molander molin moller moradi morales morina \
        mousavi muñoz mäkelä mäkinen möller naeslund nguyen nielsen niemi nieminen nikolic \
        nikolić nilsen nordahl nordberg nordborg nordenberg nordholm nordin nordlander nordling \
        nordlund nordmark nordstrand nordström norell norlander norling norlén norman norrby \
        norrman norström nowak nur nyberg nyblom nyholm nylander nylund nylén nyman nystedt \
        nyström näslund nääs odén ohlin oliveira olsen ortiz osman osterman ozdemir ozturk patel \
        pedersen pereira perez petersen petrova petrén pettersen pham pihl polat popov popova \
        pérez rahimi rahman ramirez ramírez rantanen rehnberg rehnström rezaei rezai rodriguez \
        rodríguez rojas rosander rosenberg rosenlund roslund rossi rostami rosvall rosén rudberg \
        rundström russo rydberg rydell rydin rydén rylander rådberg rådström rönnberg rönnlund \
        sahin salminen sanchez sandahl sandberg sandell sandin sandström sandén santos segerberg \
        segersten segerström selander selin sellin setterberg shala sharifi sharma shevchenko \
        silva singh sjöberg sjöblad sjöblom sjöborg sjödahl sjödin sjöholm sjölander sjölin \
        sjölund sjöstedt sjöstrand sjöström skarin skoglund skogsberg skoog sköldberg smedberg \
        smith sohlman sommarström stenberg stendahl stenfors stenlund stenman stenmark stenström \
        sterner stjernström strandberg strandell stridh strömbeck strömberg strömblad strömstedt \
        ståhl ståhlberg stålberg stålnacke sundberg sundblad sundelin sundell sundin sundstedt \
        sundström sundén svahn svanberg svanström svedberg svedin svedlund svärdh swahn swedberg \
        sánchez säfström söderberg söderbäck söderholm söderlind söderlund söderman söderstedt \
        söderström sörensen teglund tekle tellström tengblad tesfay theander thelin thorell \
        thorsell thorén thulin thunberg tillman tjernberg tjernström torres tran traoré tunell \
        tyrén törnberg törnblom ulander ullberg vallin vesterberg vestin vidlund vidmark viklund \
        vikman virtanen wadman wahlberg wahlin wahlstedt wahlström wallander wallberg wallin \
        wallman wallmark wallén walström wang warsame wedin wennberg wennerberg wennerlund \
        wennerström wennström wester westerberg westerlund westerman westermark westin westling \
        westlund westman wetterberg wiberg wickman wickström widmark widström widén wiik wijk \
        wik wikander wikberg wiklund wikman wikner wikström winberg winblad winroth witt wojcik \
        wrede wretman wójcik yildiz yilmaz yıldız yılmaz zetterberg zetterlund zetterström zhang \
        åhlander åhlund åkerberg åkerblom åkerlind åkerlund åkerman åkerström ålander åslund \
        åström çelik öberg ödman öhman öhrn östberg österberg österlund österman östling östlund \
        östman özdemir öztürk şahin
        """

    /// Names that are words or places too: masked only after a first name or where the context shows
    /// a person.
    static let ambiguous = """
        ahlm al-hassan ali alm alvin apel asp aziz backe bark berg bergh björk björn blad blank \
        blixt blom bogren bohm boquist borg brant brink brodd bruhn bäck böök carlsson cronholm \
        dag dahl dal dam damm edh ek eld elm eng enger fahl falk flink flod fors forsberg fredin \
        frid frisk frost fröjd graf gran gren grip grubb grön grönberg grönlund grönvall hage \
        hagelin hagen hakimi hall hammar hansén hassel hav hed hedh hedén heed hell hjelm hjert \
        hjort holm holst hult hägg hård höök jarl juhlin jung kahn kling klint kraft krantz krok \
        kron krona krook kull kung käll kärr lager lagerlund land lander lantz lilja liljedahl \
        lind lindal lindh lindholm ljung ljungdahl lod lund lundholm lussi lust lång lönn löv \
        lööf lööv malm mark moberg modig mohlin molnar mård mörk norberg nord norlin norén nytt \
        näs oja olander olin omar palm palmér park pil prytz quist qvarnström ram ramberg rask \
        rehn ren reza rimmer ringdahl ris roos ros roth rud rundberg ryd rå sahl sahlin \
        sahlström saleh salih sand sandholm sjö skans skog skogh skogman skott skytt sköld snell \
        sparre spjut stark steen sten stenius stensson stolpe stolt storm strand strid stråhle \
        ström stål sund sundh svan sved svärd säll tall tallberg tamm tapper tegnér thor thorn \
        tjäder tollin trygg trädgårdh tägt tång törn ulfsson vall varg varga vass vik viking \
        vinge wahl wall wass wern westberg wide widell winter wold wretling yusuf åberg ågerup \
        åhl åhlén åhman åker ål ångström ås ö ödlund öhlin öhlund ör östh östlin
        """
}
