"""The Swedish note beside the sample inbox: what is simulated, and what is planted in it."""

NAME = "LASMIG.md"

TEXT = """# Simulerad inkorg

Allt i den här mappen är påhittat. Lysekil finns, men inga händelser, personer, ärendenummer, bemanningar eller beslut
här är verkliga, och inga uppgifter kommer från polisen, kommunen, skolorna eller de butiker som nämns. Områdenas
gränser är ungefärliga och gjorda för hand. Filerna skrivs av `scripts/simulate` (frö {seed}); `kommun.yml` sköts för
hand. Personuppgifterna i fritexterna är påhittade: födelsenummer som inte delas ut, telefonnummer som är reserverade
för fiktion och adresser under example.com.

{files} filer från rapportörerna: {rows} iakttagelser av {incidents} händelser under 28 perioder, från den 6 oktober
2025 till den 1 november 2026. De två sista perioderna, v. 41–42 och v. 43–44, publiceras; resten är historik.

## Detta är inplanterat och ska synas

| Vad | Var | När |
| --- | --- | --- |
| Ungdomssamlingar och skadegörelse ({kronbergsvallen} händelser i sista perioden) | Kronbergsvallen och över gränsen till Stadsparken | v. 41–44 |
| Buskörning med A-traktor ({a_traktor}) | Brastad | v. 41–44 |
| Narkotika som ökar, bara genom patrullers egna fynd ({narkotika}) | Södra hamnen och busstationen | v. 37–44 |
| Otrygg belysning och skadegörelse, fyra perioder i rad ({norra_hamnen}) | Norra hamnen | v. 37–44 |
| Stölder som upphör: färre än väntat, men i v. 43–44 är Coops fil tom: då väntas färre, och omdömet uteblir | Ekgatan | v. 41–44 |
| Samma händelse från två eller tre rapportörer ({samma}) | busstationen 23/10, Slätten och Mariedalsskolan 24/10, ICA 28/10, biblioteket 29/10 | v. 43–44 |
| Tre olika inbrott som liknar varandra ({grannar}) | Mariedals garage | v. 43–44 |
| Upplevd trygghet ur en enkät och dialoger: otryggt fast lite rapporteras, tryggt fast mycket rapporteras | Norrkila; Centrum | v. 41–44 |
| Sommaren: 1,6 gånger så mycket | tätorten | v. 26–32 |

## Leveranserna har fel, med avsikt

- Gullmarsgymnasiet har inte skickat något för v. 43–44, hamnkontoret inte för tre perioder. Skolorna är tysta på sommaren.
- Bibliotekets tomma fil betyder lugnt. Coops tomma fil gör det inte.
- ICA:s fil för v. 41–42 är en arbetsbok med fel namn; samma rader ligger bredvid som text.
- Lysekilsbostader har skickat samma fil två gånger, under två namn.
- Vaktbolaget har rättat tre rader i v. 44 (`2026-v44_rattad.csv`).
- LEVA skickar hela sin lista varje gång; en rad i den första är borttagen i den andra.
- Enstaka rader har datumet 31/2, ingen dag alls, för många celler, ingenting att berätta eller en okänd kategori.
- Filerna har olika teckenkodning (UTF-8, Windows-1252, UTF-16), skiljetecken, rubriker och sätt att skriva datum.

## Bemanning, beslut och insatser

`bemanning/` gäller 22 oktober–18 november 2026. Trygghetsvandringen lördagen den 31 oktober har bara två anmälda och
ska inte skickas ut. `beslut/` och `insatser/` görs med `scripts/simulate --decisions reports/2026-v41-42/plan.csv`
när den första planen finns.
"""


def text(seed, files, incidents, rows, planted):
    """The note with its numbers."""
    counts = {name.replace("-", "_"): count for name, count in planted.items() if name}
    return TEXT.format(seed=seed, files=files, incidents=incidents, rows=rows, **counts)
