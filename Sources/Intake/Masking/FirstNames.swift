/// First names in Sweden, nicknames among them, in lower case.
///
/// Chosen from names that are common among people living in Sweden (SCB, Namnstatistik).
enum FirstNames {
    /// Names long at home in the Nordic countries that are hardly anything else.
    static let nordic = """
        aaron abbas abbe abdi abdullah abdullahi adam adde adele adina adnan adolf affe agda \
        agge agnes agneta ahmad ahmed ahmet aida aila aina aino albert albin aleksander \
        alexander alexandra alexia alf alfhild alfons alfred alfrida algot ali alice alicia \
        alina alisa allan alma alva alvin amalia amanda amelia amelie amin amina amir amira amy \
        anastasia anders andrea andreas andré andy anetta anette angela angelica angelika anita \
        anja anki ann anna annabell annacarin annakarin annalena anne anneli annelie annelis \
        annemarie annett annette annevi annica annicka annie annika annmarie annso annsofie ante \
        anton antonia anya appe arne aron aronn arthur artur arvid asta astrid august augusta \
        axelina baltsar barbara barbro bea beata beate beatrice beatriz becka becky bella \
        benedicta bengan bengt benita benjamin benke benny bente berit berndt bernhard bernt \
        berra bert berta bertil bettan bianca bibban bibbi biggan billy birger birgit birgitta \
        birk birre birthe björg bobban bobby bodil bojan bojje borghild bosse brita britt britta \
        brittmarie bruno börje caddan caisa cajsa calle cami camilla camis carin carina carita \
        carl carmen carola carolin carolina caroline casper caspian catarina catharina catherine \
        cathrin cathrine cecilia cecilie challe charlie charlott charlotta charlotte chatarina \
        chrille christel christer christian christin christina christine christofer christoffer \
        christopher cilla cissi claes clara clas classe claudia connie conny corinne cornelia \
        crister daggan dagmar dagny dani daniel daniela daniella danne dannis danny dante david \
        denise dennis desiree desirée diana dick didrik disa doris dorothea douglas ebba ebban \
        eddie edit edith edvard edvin edward edwin egon einar eira eivor eleonor eleonora elia \
        elias elif elin elina eline elisa elisabet elisabeth elise ella ellan elle ellen ellie \
        ellinor elliot elly elmer elna elof elon elsa elsie elsy elton elvina elvira embla \
        emelie emil emilia emilie emma emmanuel emmeli emmelie emmy emrik engla erica erik erika \
        erka erland erling ernst ester esther ethel eugen eva evald evalena evelina evelyn evert \
        fabbe fabian fanny fatima felicia felix felle ferdinand filip filippa fille fingal fippe \
        folke franciska frans franz frasse fredde freddie freddy frederik fredric fredrik \
        fredrika frej freja frida fritiof fritz gabban gabbe gabbi gabriel gabriella gagge georg \
        georgina gerald gerd gerda gerhard gert gertrud gillis gisela gith gittan gitte glenn \
        gorm gottfrid greger gregor greta grettan gry gudrun gugge gullan gulli gunborg gunde \
        gunhild gunilla gunn gunnar gunnel gunvor gurli gurra gustaf gustav gusten göran gösta \
        göte hampe hampus hamza hanke hanna hannah hanne hannele hannes harald harriet harry \
        hassan hedda hedvig heidi helen helena helene helge helmer helny hempa henkan henke \
        henning henric henrietta henriette henrik henry herbert herman hilda hilding hillevi \
        hilma hjalmar hjördis holger hubert hugo hussein håkan ibbe ibrahim ida inez inge \
        ingegerd ingegärd ingela ingemar inger ingmar ingrid ingvar ingvor ione ireen irene \
        irené iris irma iréne isaac isabel isabella isabelle isac isak ismail isolde ivan ivar \
        ivo jacke jacky jacob jagge jakob jane janina janken janne jannica jannike jasmin \
        jasmine jeanette jenni jennie jennifer jenny jens jeppan jeppe jerker jerry jesper \
        jessan jesse jessica jeza jill jim jimmie jimmy joachim joakim jocke jocken jockum joel \
        johan johanna johannes john johnnie johnny jojje jojjo jompa jona jonas jonatan jonathan \
        joni jonken jonna jonny jonte joppe josef josefin josefina josefine joseph jossan josse \
        judit judith jugge julia julian juliana julie julius junie justin justus jusuf jytte \
        jöns jöran jörgen jösse kaisa kajsa kalle karin karl karla karolin karolina karoline \
        karsten kasper kaspian katarina katharina kathrine katja katrin katta katti kattis keith \
        kelly kenneth kenny kent kenta kenth kerstin kevin khadija khalid kicki kjell kjerstin \
        klas klasse knut konrad konstantin kricke krille krister kristian kristin kristina \
        kristine kristoffer kurre kurt kåre laila lars larseric lassa lasse laura lea leah leena \
        leia leif lelle lena lennart lennarth leo leon leonard leonora leopold levi liam lilian \
        lillemor lilly lily lina linda linkan linkis linn linnea linnéa linus lisa lisbet \
        lisbeth lise liselott liselotte lissie lizette loke lollo lotta lottie lottis louis \
        louise lovis lovisa lowe lubbe lucas luddan ludde ludvig ludwig lukas lukke lydia mackan \
        macke madeleine madelen madelene magda magdalena magga maggan maggie magnhild magnus \
        maja majbritt majken majlis majsan majvor malena malin malte malva manfred mange manne \
        manuela marcus margareta margaretha margit margot mari maria mariam mariana marianne \
        marica marie marielle marika marion marit marita markus marlene marta martha martin \
        martina matheo mathias mathilda matilda mats matte matteo matthias mattias matts maud \
        mauritz maximilian maximus mayvor melanie melina melinda melissa melker melvin mia \
        micael micaela michael michaela michelle mickan micke micki mikael mikaela milian milla \
        millan mille milly milo milton mimmi minda minna mira miranda miriam mirja mirjam moa \
        mohamad mohamed mohammad mohammed molly moltas mona monica monika morgan morris muhammad \
        mustafa märit märta mårten nadia nadine nadja nancy nanna natalia natalie natasha \
        natasja nathalie nathan nathaniel nellie nelly nelson neo nickan nicke nicklas nicko \
        niclas nicolas nicole nicolina niels niki nikita niklas nikola nikolaj nikolas nikolaus \
        nikolina nils nina ninni ninnie nisse noah noel nomi noomi noor nora norah norea novalie \
        odd ogge olaf olga oliver olivia olle olof olov omar oscar oskar osman osvald otilia \
        ottilia otto ove patric patricia patrick patrik patte paul paula paulina pauline pecka \
        peder pehr pelle percy pernilla perra perry peter petra petri petronella petter philip \
        phillip pia pierre pigge pillan pontus preben pyret rafael ragna ragnar ragnhild \
        ragnvald ralf ralph ramona rasmus rasse rebban rebecca rebecka rebeka regina reinhold \
        renate renée reza richard rickard ricke ricky rikard rille rita robban robbe robbie \
        robert roberta roberth robin roffe roger rogge roland rolf ronald ronja ronka ronnie \
        ronny rosalie rosanna roswitha roy ruben rudolf ruffe runa rune rutger ruth sabina \
        sabine sacke said sally salomon sam samantha samir samira samson samuel sander sandra \
        sanna sanne sara sarah saskia sassa sebastian sebbe seppo seth sickan sigbritt sigfrid \
        siggan sigge signe sigrid sigrun sigurd sigvard simon simone simpan sindre siri sissel \
        sixten sofi sofia sofie solbritt solveig solvig solweig sonja sonny sophia sophie \
        staffan stefa stefan stefanie steffan steffe steffi steffo stella stellan stephan \
        stephanie steve steven stina stoffe sture styrbjörn sune susan susann susanna susanne \
        suss sussi sussie svante svea svempa sven svenne sverker sverre sylve sylvia synnöve \
        sölve sören tage tanja tatiana tea ted teddy tekla teo teres teresa terese tess tessan \
        thea theo theodor theres therese theresia therése thomas thor thora thorbjörn thord \
        thore thorsten thure thyra tiina tilda tilde tilly tim tina tindra tiril tobbe tobbis \
        tobias tomas tommie tommy tompa tompan tomppa tonje tony torbjörn tord tore torgny \
        torsten torun torvald tosse totte tova tove troels trond ture tuulikki tuva tyko tyra \
        ubbe uffe ulf ulla ulle ulrica ulrik ulrika uno ursula valdemar valentin valentina \
        valter vanessa vanja vendela vendla vera verna verner veronica veronika vibeke vickan \
        vicke vicky victor victoria vidar viggo viktor viktoria vilde vilgot vilhelm vilja ville \
        vilma vilmer vincent vincenta viola violet virginia vivan viveca viveka vivi vivian \
        vivianne waldemar walter wanda wanja wendela werner wictor wiggo wilgot wilhelm \
        wilhelmina wille william wilma wilmer winston xavier xerxes yasmin ylva yngve yusuf \
        yvette yvonne zacharias zackaria zackarias zacke zahra zainab zakke zeinab zoe åke åsa \
        åshild åslög örjan östen öystein
        """

    /// Names that are words or names of other things too: masked only beside what shows a person.
    static let ambiguous = """
        alm alvar aman ana anas andre anis asha ask aster aurora avan axel binge bita björn \
        blanka blessing bo bob britten bror bruna buse cairo can dag dina dior dolly dorotea \
        eddan elda eli elva enar esa falk fia figge finn flisan flora florin fran frank frid \
        fride gani gazi gent georgia german gloria grace granit gull gun göta hala hale hans \
        hasse helga homa idun inga inka isa israel jack jan jesus jon joy judi julle juni jörn \
        kaj kaja kajan kane ken kim kinna klara klea korab kulan lavin lill lillan lillebror \
        lillen lillis line lisen liv lo loppan lotten lova love lucia lulu lykke mai majd marina \
        mark mars mattan max may mina mio moje molle moppe my myran nada nanny naz nir noa nova \
        oda oden odin ola orkan per pippi plutten prince puck putte rade rakel reine rena renas \
        rim roma roman ros rosa rose rubin rut sabbe saga salem salvador samer samme sava selma \
        sila silva sima sina siren siv sky sol soma sten stickan stig storm sudden sultan sunny \
        tania tom tone tor tora tuna tusse tuttan una urban valborg vale vide vigo viking vilda \
        vind vira visar vuk yan
        """

    /// Names that in small letters are mostly words, or parts of such.
    static let smallWords = """
        abbe adam aden agge akram alan alba alf alim alma alva amal amar anas ann appe aras arda \
        ardian aria arin asta august awa axel aya baran barış basil bayan bella berra bert besa \
        bibban biggan bosse bruno camelia carmen celine cem chanel cornelia dana dania delia \
        diala diar dilba dua ebru edda ella elle eman enes engin engla ester evin fadi fatos \
        flisan frans frasse fredrika frej fulya gagge georgia gerd gert gül hadi halima hampe \
        hana hani hanin harry haya hevin hiba hilda hind ilham iman ina ines iris isa isra iva \
        jack jad jama jana jane jari jerry jim john jude kader kadra kaisa kaja kajan kamal \
        karam karen karla katta kawa kent kenta kian kiara lana lara lea leia lelle leo levi lia \
        lili lina linn loke lotta lova luca macke magda mahad manne mari marina mario marita \
        matte mercedes mike milla millan mille mimmi mira mona morgan muna nadir naim neda nima \
        noel nora nour nur odd otto ove pascal perry petri pyret rami rana rasse ravi reem ricke \
        rima rita rogge roman ronan roni roy ruffe runa rune saad saba said sally sam sami sana \
        sander sanne selim shadi sigge signe silan sixten sonny soran stella sune svea svenne \
        tage tara tea ted tess tiina tim tina toni tore totte tova tove tuan ture ubbe uno urban \
        vanja vera vicke vilja ville viola violet vlad wafa yana zaki zana zina
        """
}
