/// First names in Sweden, nicknames among them, in lower case.
///
/// Chosen from names that are common among people living in Sweden (SCB, Namnstatistik).
enum FirstNames {
    /// Names long used in the Nordic countries that are hardly ever anything else.
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

    /// Names that came to Sweden later, and are hardly ever anything else.
    static let world = """
        abdallah abdelkarim abdiaziz abdifatah abdihakim abdikadir abdikarim abdimalik abdinasir \
        abdiqani abdirahman abdirashid abdirisak abdisalam abdiwahab abdo abdul abdulaziz \
        abdulkadir abdulqadir abdulrahman abdurahman abebe abel abir abraham abshir abu adan \
        adana adel adelina adem aden adil adis adisa admir adna adrian adriana adrijan adrijana \
        afnan afram afrim afsaneh afshin ahlam aicha aidan aische aisha ajda ajla akram alaa \
        alan alba alban albana albina albion alejandra alejandro aleksandar aleksandra aleksei \
        alessandro alessia alessio alexandru alexei alija alim alin alireza aliya aliyah aljona \
        alketa almaz almina almir almira alvaro amadou amal amani amar amara amare amela amer \
        amine amineh amirali amjad ammar ammara amra anass anastasija andi andjela andrei andrej \
        andrius andrzej anela anesa angelina angelo anida anika anil anisa anjali anouar \
        antonella antonio antonios anwar aras arash arben arber arbnora arda ardian ardit aria \
        arian ariana arianna arif arin arina arjan arjeta arlinda arman armando armend armin \
        armina arsim arta artan artem artiom arvin aryan asad asal ashkan ashley ashraf asim \
        asma asmaa asmahan asmin asmir astrit atif avin awa awet aya ayaan ayah ayan ayana \
        ayanle ayla aylin ayman aymara aymen aynur ayoub ayse aysel ayten ayub ayşe azad azadeh \
        azam aziz aziza azmi azra babak badr bahar bahare bahman bahram baker balazs balint \
        baran bardia baris bartosz barış basel basem bashar bashir basil basma bassam bayan \
        behnam behrouz behzad bekim belal belma benan benedict benyamin berat berfin beritan \
        berivan bernadett besa besart besarta beshar besim besnik betul betül beyza bilal bilan \
        bilel biljana binta bisera bjanka blendi blerim blerina blerta boban bogdan bojana boris \
        borislav bozena branislav brankica branko burak burcu burhan bushra bünyamin camelia \
        canan carla carlo carlos catalina celine cem cemal cemile cengiz ceren cesar cevahir \
        chadi chadia chaima chanel chantal chen cheng chiara chinedu christos claudio claudiu \
        colin constantin corina cosmin cristian cristiano cristina cristóbal csaba cumali \
        cynthia dalal dalia dalila damian damir damla dana dania danial daniil danijel danijela \
        danilo danuta daria darin dario dariusz darko davor davud dawid dawit dawood dayib \
        deborah deeqa dejan dejana delal delara delia delina dema demir denis denisa deniz derya \
        desislava devran diaa diako diala diar dijana dilan dilara dilba dilek dilnaz dilovan \
        dilshad dilsoz dimitar dimitri dimitrios dino diyana diyar djamila djordje dmitri dmytro \
        domenico dominic dominik dominika donika donjeta donya doruk dragan dragana dragica \
        draško drilon drita driton dua dunja dunya duraid dusan dušan duško dyar dzana dzenan \
        dzenana dzeneta dzevad dženan ebrahim ebru ece edda edgar edin edina edis edita edmond \
        edon edona eduard eduarda eduardo efrem ehsan ekaterina ekrem eldin eldina elena elene \
        elham elhan eliana elida elijah elira elisabeta ellaha elma elmedin elmir elmira elnaz \
        eloise elona elvan elvin elvir elvis elyas elzbieta emad eman emanuel emanuela emily \
        emina emine emir emira emirhan emmanouil emre enas endrit enes engin enis enisa enrique \
        erblin erdal erdem erdinc erdogan eren erina erjon erkan erkki ermias ermin ermina ersin \
        ertan erza esat eseosa eskil esma esmail esmeralda esra esraa esrom essa estrella \
        eugenia eunice evan evgeni evin ezgi ezra fabiana fabio fadel fadi fadia faduma fadumo \
        fahad fahd fahima faisal faiza falastin farah fardowsa farhad farhan farhiya fariba \
        farid farida fariha faris farnaz farrah farshad farzad farzana farzaneh fatema fateme \
        fatemeh fathi fathia fatih fatimah fatime fatma fatmir fatmira fatmire fatos fatou \
        fatoumata fatuma fatumo fawad fawzi fawzia fazil fedja felipe ferhat ferid ferida \
        fernanda fernando feryal fevzi fikret fikrete filiz filmon firas firdaus firdows flavia \
        florent florentina florim fouad fouzia francesca francesco francis francisco franjo \
        freweini fuad fulya furkan gabriela gamze gazment george georgi georgia georgios gerardo \
        gezim ghada ghaith ghassan ghazal gheorghe ghulam giada gianluca gianna gideon gihan \
        giorgio giorgos giovanni giulia giuseppe gjorgi goitom goran gordana gorica grigori \
        grzegorz guilherme guillermo guiseppe guled gulsen gundega gökhan gül gülay gülcan güler \
        gülsüm gülşen günay günes gürkan güven haben habib habiba habibullah habtom hachim \
        hadeel hadi hadia hadiya hadj haider haifa haitham hajar hajer hajra hakan haki hakim \
        hakima halil halima halimo halina hamad hamada hamdi hamed hameed hamid hamida hamsa \
        hamse hana hanad hanan hani hania hanif hanin hannan haris harisa harith haroon harun \
        hasan hasib hasna hassina hatice hatidza hatim hatixhe haval havin hawa hawar hawo hawra \
        haya hayat haydar hayder hazal hazem hedi hedieh heidar heider helin helmi hemen hend \
        hermela heval hevin hiba hibo hicham hidayet hikmat hikmet hilal hilmi hind hisham hoang \
        hoda hodan hodo homayoun honar hosein hosna hossein houda houssam huda hugh humam hung \
        huong husam husayn husein huseyin husna hussain hussam hüseyin ibrahima ibro ibtisam \
        idil idris idriss igli igor ikhlas ikram ilham ilhan iliana ilija ilir ilker ilkka ilona \
        ilyas imad iman imane imran ina ines ingrida ioana ioannis ionela ionut iqra irem irena \
        irfan irina isaiah isatou ishaq isidora ismael ismahan ismet ismeta isra israa issa \
        issam istvan iva ivana ivanka ivica iwona izabela izabella izet izeta jaafar jabir \
        jabriel jabril jad jafar jalal jaleh jama jamaal jamal james jamil jamila jamileh jana \
        janko janusz jari jarmo jaroslaw jasim jasin jasir jasmina jasminka jasna jason javad \
        javid javier jawad jawaher jaya jayden jelena jeremy jerzy jesús jetmir jetmira jeton \
        jian jihad jihan jiyan joana joanna joao jochen johana jolanda jolanta jolie jorge jose \
        josip josipa josé jouni jovan jovana joyce joão juan juana jude juha juhani juho jukka \
        julieta juliette juma junes juri jusra jussi jwan józef kader kadir kadra kadriye kaleb \
        kaltrina kamal kamala kamel kamil kamila kamile kamran karam karar karen karim karima \
        karina karmen karol karwan karzan kasim kastriot katarzyna katerina katherine kathleen \
        kaveh kawa kemal kerem kerim ketil kevser kewan keyvan khadar khadiga khadijah khadra \
        khaled khaleda khalida khalil khang khatera khosro khulud kian kiana kiara kibrom kidan \
        kidane kimia kinan kiril klajdi klaudia kleopatra klodian kofi konstantina konstantinos \
        koray kosovare krasimir kreshnik kristaps kristijan kristjan krystyna krzysztof kubilay \
        kujtim kumar kushtrim kwame kyriaki kyrillos laith lamia lana lara larissa latifa \
        laurent laureta lavdim lazar leandro leart leila lejla lejs leonid leonidas leonita \
        leontina letecia leutrim levent leyla leylah lia liana lidia lidija lili liliana lillian \
        lindita lindrit lingling linh liridon liridona lirie lirim lisandro liudmila liviu \
        ljiljana ljubica ljubomir loay loran lorena lorenzo lorik loujain luai luana lubna luca \
        lucian luciano lucija ludmila luis luisa luiz lujain luka luljeta lulzim lusine luul \
        lyubov maaret madalina madina magomed maha mahad mahamed mahamoud mahbub mahdi mahdia \
        mahir mahmood mahmoud mahmud mahnaz mahsa mahtab maida maimuna maisa maisam maissa majda \
        majed majid makram malak malek malik malika mamadou mamdouh manal mandana mandeep manel \
        manolo mansoor mansour manuel maral marcel marcelo marcin marco marek margarita mariama \
        marian maricel marija marijana mario marios marius mariusz marjan marjana marjo marjut \
        markku marko marouan martyna marva marwa marwan maryam maryama maryan masoma masood \
        masoud massimo masuma mateo mateusz mathew matias matija matin matthew matti mattia \
        maurice maurizio maya mayada mayar mazen maziar mebrahtu mediha medina medine megan \
        mehdi mehmed mehmet mehran mehrdad mehrnaz mehtap melek meles melih melika melisa meltem \
        mengistu mensur meral mercedes mergim meriem merima merita mert merve meryem merza mesut \
        mevlut meysam miah michal michał michel michele midia migena miguel mihaela mihai \
        mihajlo mika mikail mike mikko miko milad milan milana milena mileva milica miljana \
        milorad milos miloš minea minh mirela mirella mirna miro miroslav miroslava mirsad \
        mirsada mirza misagh misel miskin mitra mladen moayad modou moein mohamedamin \
        mohammadreza mohamoud mohamud mohanad mohannad mohsen mohsin mojtaba mokhtar molham momo \
        monir monira monireh morad moritz morteza mostafa mouaz mouhamed moussa mubarak muhamed \
        muhamet muhammed muhanad muharrem muhib muhidin muhsin mujtaba mukhtar mumin muna munir \
        munira munther murad murat muriel mursal musa musab muse musse mustapha muthanna \
        muzaffer myriam myrto naama nabil nabila nader nadifa nadim nadin nadir nadira nadire \
        nael nafisa nahed nahid nahla nahom naim naima najah najat najib najla najma nardin \
        narges nariman narin narmin naser nashwan nasim nasima nasir nasra nasreen nasrin nasro \
        nasser nassim nassir nastaran natalija natan natasa nataša nathifa naveed navid nawaf \
        nawal nawid nawras nazanin nazar nazdar nazia nazif nazir nazira nazli nazlı nebojsa \
        nebojša neda nedeljka nedim nedzad nejla nejra nenad nermin nermina nesa nesrin neven \
        nevena nevzat newroz ngoc nguyen nhung niaz nibras nicola nicoleta nidal niilo nikoleta \
        nikolić nilofar niloufar nilufar nima nimo ninos niran nisrin nivin niyaz nizar nkechi \
        noemi noha nojan nombeko nooria norberto norhan nour noura nouri nuha nujin nur nura \
        nuradin nurali nuran nurcan nurdin nuredin nuria nurija nuriye nusaiba nusret nyamal \
        nzar obaida oday odeta oguz ogün oksana oleg oleh oleksandr oleksandra oleksii olena \
        olgica olha olivera omayma omer omid omran onur orhan osama osmo othman oumar oumou \
        oussama ozan ozge paivi pakize pamela pantelis paola paolo parastou pardis parham parisa \
        parvaneh parvin parviz pascal pasi patrycja patryk pavel pavle pawel paweł payam pedro \
        peiman pekka pelin pernila petar petros petya peyman phuong piero pieter pilar pinar \
        piotr pirkko pooya pouya priya przemyslaw przemysław päivi qadir qais qamar qasim quang \
        quynh rabia rabih rachel rachid radoslav radovan radu radwan rafal rafat rafał rafet \
        rafi raghad raghda rahaf rahel rahim rahima rahma rahmo rahwa raimo raisa raja rajaa \
        rajmonda rakan ramadan ramazan rami ramin ramiz ramla ramon ramzi rana randa rania ranim \
        ranko raquel rasha rashid rashida rasim rasoul rasul raul ravi rawa rawan rawia rayan \
        raymond razan razmik rebaz rebin reem reham reijo reima rejhan remzi renan renata renato \
        reshad resul reyhan rezan rezart riad riadh ribin ricarda ricardo riccardo rihab riham \
        rijad rima rinas rinor ritva riyad riza rizgar roberto rodi rodica rodin rodrigo \
        roghayeh rojda rojhat rojin rokia roksana romina ronahi ronak ronan roni rosalina \
        rosario roshan rosita rostam rouzbeh rovena roya rozerin rozhin ruba rubina rukia rukija \
        ruslan rustam ruwayda saad saadia saba sabah sabaheta saban sabiha sabir sabri sabrije \
        sabrin sabrina sabro sadaf sadam sadia sadija sadik sado sadri saeed safa safet safete \
        safia safiya sagal sahal sahar sahra saida saif sajad sajid sakari sakaria sakariya \
        sakina salah salaheddin saleh salha salih saliha salim salima salma salman salome \
        salvatore salwa samah saman samane samar sameh sami samia samiha samiya samuele samuil \
        sana sanaz sandeep sanel sanela sanja sanjin saqib saran saranda sardar sarmad saron \
        sarwar sasha savannah sayed saša sead sebahat sebastijan sedat sedigheh sefa sehija seid \
        seif selam selim selin selina selver selvete semih semir semira semra senad senada \
        senait senem serdar serena sergei sergej sergey sergio serhat serkan serwan sevda sevgi \
        sevim sevin seyed seyfi seyma shabnam shadan shadi shadia shafi shahab shahad shaheen \
        shahid shahin shahla shahnaz shahram shahriar shahrokh shaima shakib shakir shamso \
        sharif sharmarke sharmin shawn shayan sheida sherin sherwan shevan shewit shiar shilan \
        shima shireen shirin shirwan shiva shivan shkelqim shpend shpresa shqipe shqiprim shukri \
        shukria sibel sidra sidran siham sihana sihem silan silvana silvia simin simo simona \
        sinan sinem siraj sirkka sirpa sirwan slavica slavko slobodan slobodanka smilja snezana \
        snežana sofija soheil soheila solmaz solomon sonia sonila soran sotirios souad soufiane \
        soumaya sozan spiros srdjan sreten stacy stana stanislav stanislaw stefania stefanija \
        stefano stefanos stevan stipe stoyan suad suada suat subhi sucdi sudabe suhaib suhail \
        suhayb suhayla suheyla suhur sukri sulayman suleiman sulejman suleyman suman sumaya \
        sumeya sunil sunniva suphi suranne suvi suzan suzana svetlana sylwia szabolcs szymon \
        sümeyye tabita taha tahir tahira tahmina taisir talal taleb talha tamam tamar tamara \
        tamas tamer tapio taqwa tara taraneh tarek tareq tarik tariq tasnim tatjana tatyana \
        taulant tayeb tayfun taysir tedros teemu temesgen teodora teresia terhi tesfalem tesfay \
        tesfaye teuta tewelde thabo thanh theodora theodoros thi thoraya tiago tiam tibor tijana \
        timo timur tinh tirdad tomasz tomislav tomáš toni topias traian trang tuan tufan tugba \
        tugce tulin tunahan tuomas turan turkan tuyet tülay tülin ubah uday ugur uma umar umit \
        ummu umut unal urim usama usman utku uwais uzair uğur vahid vahida valbona valdete \
        valdrin valeri valeria valerie valerija valeriya valmir valmira valon vasil vasiliki \
        vasilios vasko vedat vedran venera verica vesna veton vicente viet vigdis viktoriia \
        viktorija vildan viliam vincenzo violeta violetta vitali vjosa vlad vladan vladimir \
        vladislav vlora vojislav volkan volodymyr vukan waad wael wafa wafaa wahid wahida walaa \
        waleed walid wanessa waqas warsame wasim wassim wesam wesley widad wieslaw wieslawa \
        wijdan wisam wissam wojciech yacine yagmur yahya yalda yaman yamen yana yanis yaqub yara \
        yared yaren yasemin yaser yashar yasin yasir yasmeen yasmina yasmine yasser yassin \
        yassine yavuz yazan yelda yeliz yemane yeşim yiannis yigit ying ylli yllka yllza yohana \
        yohanna yohannes yonas yonis yosef yosief yosra youcef youmna younes younis yousef \
        yousif youssef youssra yuki yulia yuliia yunis yunus yuri yury yusef yusif yusra yuusuf \
        yvan yüksel zachary zafer zahid zahida zahir zahraa zaid zaida zain zaina zaineb zakaria \
        zakariya zaker zaki zakia zamir zamzam zana zanyar zarif zarina zayd zayed zayn zaynab \
        zdenka zdravko zehra zeina zejna zejneb zeki zekija zekiye zelal zeliha zelimkhan zena \
        zenab zerdest zerina zeynab zeynep zhala zhanna zheng zhina zhyan ziad zied zijad zilan \
        zina zinar zineb zivko ziyad zlata zlatan zlatica zlatko zoha zohra zoltan zoran zorica \
        zsolt zubair zubeyde zuhair zuhal zuheir zuhra zulfiqar zuzana zvonko zülfü
        """

    /// Names that are words or names of other things too: masked only where the context shows a person.
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

    /// Names that in lower case are mostly words, or parts of words.
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

    /// Halves of double names that are no names alone, or hardly ever.
    static let halves = """
        ann claire dag fred frid heinz jean lill lis liss luc maj ole pierre ros rose tor \
        willem
        """

    /// Syllables of Chinese names in pinyin; words of Swedish such as "man" and "min" are left out.
    static let syllables = """
        bao bing chao chen cheng chun fang feng guo hao hong hua huang hui jia jian jiang jie jing jun \
        kai lan lei li liang lin ling liu long mei ming na ning peng ping qi qiang qin qing rong \
        ruo shan shu tao tian ting wang wei wen wu xia xiao xin xiu xu xue yan yang yi ying yong yu \
        yuan yue yun zhang zhao zhen zheng zhi zhong zhou zhu zi zou
        """
}
