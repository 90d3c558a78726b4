"""Swedish texts, composed of parts: what happened, seen by whom, and what was done about it. No real persons."""

# Category: groups of (things, sentences); "{}" is the thing as it stands, "{^}" with a capital. Passives in -s
# and "sönder" fit any gender.
WHAT = {
    "skadegorelse": [
        (["en ruta i entrén", "flera parkbänkar", "busskuren", "ett staket", "två papperskorgar", "anslagstavlan",
          "belysningen vid gången", "dörren till förrådet", "en fönsterruta", "cykelstället", "brevlådorna"],
         ["Någon har slagit sönder {}.", "{^} har slagits sönder.", "Skadegörelse på {}.", "{^} har sparkats sönder.",
          "Upptäckte skador på {}.", "{^} har vandaliserats.", "Skador: {}."]),
        (["fasaden mot gatan", "elskåpet", "garageportarna", "gångtunneln", "en container", "väggen vid ingången"],
         ["Nytt klotter på {}.", "{^} har klottrats ner.", "Klotter med sprayfärg på {}."])],
    "nedskrapning": [
        (["fimpar och engångsmuggar", "krossat glas", "hushållssopor", "pizzakartonger och burkar", "grovsopor",
          "tomma lustgastuber"],
         ["Mycket skräp: {}.", "{^} ligger kvar sedan kvällen.", "Nedskräpat med {}.", "Vi fick plocka upp {}."])],
    "ungdomssamling": [
        (["Ett gäng på {n} ungdomar", "Omkring {n} ungdomar", "En grupp, ca {n} ungdomar,", "Minst {n} ungdomar"],
         ["{^} höll till där och var högljudda.", "{^} samlades och störde boende.", "{^} hängde vid ingången.",
          "{^} skrek efter folk som gick förbi.", "{^} med hög musik, flera under 15."])],
    "ordningsstorning": [
        (["hög musik från en högtalare", "skrik och bråk", "smällare och raketer", "bråk mellan två grupper",
          "högljudd fest", "stenkastning mot fönster"],
         ["Störande: {}.", "{^} under lång stund.", "Klagomål om {}.", "{^} som skrämde folk."])],
    "narkotika": [
        (["lukt av cannabis", "små zippåsar på marken", "en misstänkt överlåtelse", "två personer som röker cannabis",
          "en gömma med kapslar"],
         ["Misstänkt narkotika: {}.", "Vid kontroll: {}.", "Patrullen fann {}.", "Iakttog {}."])],
    "berusning": [
        (["en kraftigt berusad man", "tre berusade personer", "ett sällskap som drack", "unga som drack öppet"],
         ["{^} på platsen.", "Berusning: {}.", "{^} som störde förbipasserande."])],
    "hot": [
        (["en anställd", "en elev", "en boende", "en besökare", "två yngre pojkar"],
         ["{^} hotades av en okänd person.", "Hotfullt uppträdande mot {}.", "{^} har ofredats."])],
    "misshandel": [
        (["en yngre man", "en man i 20-årsåldern", "en elev", "en besökare"],
         ["{^} blev slagen.", "Misshandel av {}.", "Slagsmål där {} fick ett slag i ansiktet."])],
    "stold": [
        (["en cykel", "en elsparkcykel", "verktyg ur ett förråd", "en moped", "saker ur ett källarförråd"],
         ["Stöld av {}.", "{^} har stulits.", "{^} är borta, låset uppbrutet."])],
    "stold:butik": [
        (["kött och ost", "godis och läsk", "kosmetika", "snus", "varor för några hundra kronor"],
         ["Snatteri: {}.", "Två personer gick ut utan att betala för {}.", "Stöld av {} vid självscanningen."])],
    "stold:hamn": [
        (["en båtmotor", "bränsle", "fiskeutrustning", "elektronik ur en båt"],
         ["Stöld av {}.", "{^} har stulits vid bryggan.", "{^} är borta sedan natten."])],
    "brand": [
        (["en container", "en papperskorg", "gräs och skräp", "en soptunna", "en moped"],
         ["Brand i {}.", "{^} brann.", "Misstänkt anlagd brand i {}."])],
    "buskorning": [
        (["en A-traktor", "två A-traktorer", "en moped", "flera mopeder", "tre A-traktorer"],
         ["{^} körde vårdslöst fram och tillbaka.", "Buskörning med {}.", "{^} sladdade med hög musik.",
          "{^} körde på gång- och cykelbanan.", "{^} och unga som åkte utanpå."])],
    "otrygg-plats": [
        (["trasig belysning", "en mörk gångväg", "skymd sikt bakom buskarna", "släckta lampor", "en mörk parkering"],
         ["Otryggt: {}.", "Många undviker platsen: {}.", "Platsen känns otrygg, {}."])],
    "felanmalan": [
        (["en gatlykta", "ett räcke", "en vägbom", "en brunn", "låset på en grind"],
         ["Felanmälan: {}.", "{^} behöver lagas.", "{^} fungerar inte."])],
}

# Kind of reporter: how it begins, how it ends; an empty string says nothing.
MANNER = {
    "polis": (["Anmälan inkommen.", "Larm från allmänheten.", "Patrull på plats.", "", ""],
              ["Inga vittnen.", "Ingen misstänkt i nuläget.", "Utredning inledd.", "Patrull håller uppsikt.", "", ""]),
    "bevakning": (["Vid rond.", "Under rond noterades följande.", "På väg mellan objekt.", "Efter larm.", ""],
                  ["Polis underrättad.", "Ingen kvar vid ankomst.", "Nyckelansvarig underrättad.", "Bild finns.",
                   "Ny rond en timme senare, då lugnt.", "", ""]),
    "bostadsbolag": (["Hyresgäst ringde.", "Bovärden såg det vid morgonrundan.", "Klagomål från flera boende.", ""],
                     ["Åtgärdas av fastighetsskötare.", "Polisanmält.", "Andra gången denna månad.", "", ""]),
    "skola": (["Elever berättar.", "Vaktmästaren berättar.", "Personal såg.", "En förälder hörde av sig.", ""],
              ["Vi har pratat med hemmen.", "Polisanmält.", "Rektor informerad.", "Elevhälsan informerad.", "", ""]),
    "fritidsgård": (["Våra ungdomar berättar.", "Personal gick förbi.", "Efter stängning.", ""],
                    ["Vi tar upp det i gruppen.", "Vi följer upp.", "Föräldrar informerade.", "", ""]),
    "butik": (["", "", "Personal såg.", "På kameran:"], ["Polisanmält.", "Väktare tillkallad.", "", ""]),
    "räddningstjänst": (["Larm via SOS.", "Larm 112.", ""], ["Släckt vid framkomst.", "Vi släckte, ingen skadad.", ""]),
    "kommun": (["Upptäckt av driftpersonal.", "Anmält via e-tjänst.", "", ""],
               ["Åtgärdat.", "Åtgärdas inom en vecka.", "Beställt.", "Foto finns.", "", ""]),
    "socialtjänst": (["Vi mötte ungdomarna på plats.", "Under kvällspasset.", "Tips från ungdomar.", ""],
                     ["God kontakt.", "Vi stannade en stund.", "Hemmen kontaktade.", "Oro för flera yngre.", "", ""]),
    "förening": (["Under vandringen.", "Vi passerade två gånger.", "", ""],
                 ["Trevliga samtal i övrigt.", "Vi gick tillbaka senare.", "Bra med fler vuxna ute.", "", ""]),
    "energi": (["", "Kund ringde."], ["Arbetsorder skapad.", "", ""]),
    "bibliotek": (["", "Personal såg."], ["Vi bad dem gå ut.", "Väktare tillkallad.", ""]),
    "hamn": (["Hamnvakten noterade.", "Båtägare hörde av sig.", ""], ["Kameran ses över.", "", ""]),
    "byalag": (["Boende berättar.", "Syntes från vägen.", ""], ["Vi hoppas på fler vuxna ute.", "", ""]),
}

# Invented persons only: birth numbers 000x are never given out, the telephone numbers are set aside for fiction,
# MLB is no issued plate series, and example.com belongs to nobody.
PERSON_DATA = [
    "Kontakt: Erik Exempelsson, 070-174 06 12.", "Uppgav personnummer 20080515-0007.", "Bilen hade regnr MLB 084.",
    "Mejl finns: maria.testberg@example.com.", "Pojken, 090312-0004, är känd på skolan.", "Ring Anna på 0701740633.",
    "Moped med skylt MLB21A.", "Vittne: Lars Provsson, 19610704 0009.", "Eleven Johan såg allt, tel 070 174 06 48.",
]

NOTHING = ["Lugnt", "Inget att rapportera", "Inga händelser", "Lugnt."]


def detail(rng, incident):
    """What all who saw it agree on: the thing, and how many people."""
    kind = {"färjeläge": "hamn"}.get(incident.place.kind, incident.place.kind)
    groups = WHAT.get(f"{incident.category}:{kind}") or WHAT.get(incident.category)
    if groups is None:
        return (None, [incident.wording], None)
    things, sentences = rng.choices(groups, [len(group[0]) for group in groups])[0]
    people = rng.choice([4, 5, 6, 8, 8, 10, 12, 15, 20]) if incident.category == "ungdomssamling" else None
    return (rng.choice(things), sentences, people)


def text(rng, thing, sentences, people, manner):
    """One reporter's text of an incident."""
    sentence = rng.choice(sentences)
    if thing is not None:
        thing = thing.replace("{n}", str(people))
        sentence = sentence.replace("{^}", thing[:1].upper() + thing[1:]).replace("{}", thing)
        opening, closing = (rng.choice(part) for part in MANNER[manner])
        sentence = " ".join(part for part in (opening, sentence, closing) if part)
    return sentence
