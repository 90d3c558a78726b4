/// Common first names in Sweden, in lower case.
///
/// Chosen from names that are common among people living in Sweden (SCB, Namnstatistik).
enum FirstNames {
    /// Names that are hardly anything else.
    static let plain = WordList(
        """
        aaron abbas abdi abdullah abdullahi adam adnan agneta agnes ahmad ahmed ali alice alicia \
        alfred algot ahmet alexander alexandra alina alva amanda amelia amin amina amir amira anders \
        andreas andré angelica anette anita anja ann anna annelie annika antonia anton arne arvid \
        astrid august axel barbro beatrice bengt benjamin berit bernt bertil birgit birgitta bosse \
        britt börje camilla carina carl carin carolina caroline cecilia charlie charlotte christer \
        christian christina christoffer conny dagmar daniel daniella david dennis edvin edward \
        elias elif elin elina elisabet elisabeth ellen elliot elsa elsie elvira emelie emil emilia \
        emilie emma emmanuel engla erik erika ester eva evelina fatima felicia felix filip filippa \
        fredrik frida gabriel gabriella gerd göran gösta greta gunilla gunnar gustaf gustav hamza \
        hanna hannes hampus hassan hedda helen helena helene henrik henry hilda hilma hugo hussein \
        ibrahim ida inger ingemar ingrid ingvar irene irma isabella isabelle isak ismail ivar jack \
        jacob jakob jasmin jasmine jenny jens jerker jessica jimmy joakim joel johan johanna \
        johannes johnny john jonas jonathan jonna jörgen jocke josef josefin josefine joseph judith julia \
        julian jusuf kajsa kalle kicki karin karl karolina katarina katharina kenneth kent kerstin kevin khadija \
        khalid kjell klara klas krister kristian kristina kristoffer lars lasse laura leah lena \
        lennart leo leon leopold liam lilian lilly linda linn linnéa linnea lina lisa lotta louise \
        lovisa lucas ludvig ludwig lukas maja majken malin malte margareta margit maria mariam \
        marianne marie marcus markus martin martina matilda mats matteo mattias melker melvin \
        michael micke mikael milton minna miranda miriam mohamad mohamed mohammad mohammed moa \
        molly monica monika muhammad mustafa märta nadia natalie nathalie nellie nicklas nicole \
        niklas nils nisse noah noel noor olga olivia olle olof omar oscar oskar osman otto ove patricia \
        patrik paul paulina peder pelle pernilla peter petra petter philip pia pontus rasmus rebecca \
        rebecka reza rickard rikard robert robin roger roland rolf ronja ronny roy rune ruth sabina \
        said sam samir samira samuel sandra sanna sara sarah sebastian sofia sofie solveig sonja \
        stefan stella stina sune susanne svante sven sverker simon signe siri sixten tilda tilde tim \
        tobias tom tomas tommy torbjörn tore torsten tova tove tuva tyra ulf ulla ulrica ulrika \
        urban ursula valter vanessa victor victoria viktor viktoria vilhelm vilma vincent wilhelm \
        william wilma xavier yasmin ylva yngve yusuf yvonne zahra zainab zeinab åke åsa östen
        """
    )

    /// Names that are words or names of other things too: masked only where a surname follows.
    static let ambiguous = WordList(
        """
        alma björn bo dag ebba ella gun hans hasse jan kaj kim liv lo love mark max my nova per rose rut \
        saga sally siv sol sten stig ture tage tor vera ville viola viking selma
        """
    )
}
