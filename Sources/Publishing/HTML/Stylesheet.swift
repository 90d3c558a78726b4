/// The style of every page, and the hash by which a page allows it and nothing else.
///
/// Read from the back of a room (20 px) and on A4 in black and white; shape and word carry what
/// colour carries. Text and marks keep a contrast of 4.5:1 against their background (WCAG 2.2 AA).
enum Stylesheet {
    /// Style that a page has besides, with its own hash.
    struct Addition {
        let hash: String
        let text: StaticString
    }

    /// SHA-256 of `text` as Content Security Policy writes it; a test holds the two together.
    static let hash = "sha256-fSDDUPa4WNqhf5DeLnb/iop2oVMCFqm2CgcPuFFf+Jc="

    /// The style.
    static let text: StaticString = """
        :root{--ink:#1b1f24;--soft:#4d565f;--line:#c9d0d6;--faint:#f3f5f7;--deep:#1d3557;\
        --more:#8a3a00}
        *{box-sizing:border-box}
        body{margin:0 auto;max-width:78rem;padding:1.5rem 2rem 4rem;color:var(--ink);\
        background:#fff;font:1.25rem/1.5 "Segoe UI",system-ui,-apple-system,"Liberation Sans",\
        Arial,sans-serif;font-variant-numeric:tabular-nums}
        h1{font-size:2.5rem;line-height:1.15;margin:.1rem 0 .4rem;letter-spacing:-.01em}
        h2{font-size:1.7rem;line-height:1.2;margin:0 0 .8rem;color:var(--deep)}
        h3{font-size:1.25rem;line-height:1.3;margin:0 0 .5rem}
        p{margin:.5rem 0 1rem;max-width:62rem}
        small,.note,.meta,figcaption{font-size:1.125rem;color:var(--soft)}
        section{margin:3rem 0 0;padding-top:1.3rem;border-top:3px solid var(--deep)}
        .banner{background:var(--ink);color:#fff;padding:.6rem 1rem;margin:0 0 1.5rem;\
        max-width:none;border-radius:4px}
        .kicker{margin:0;color:var(--soft)}
        .meta{margin:0 0 1rem}
        nav{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;font-size:1.125rem}
        a{color:var(--deep)}
        a:focus-visible,summary:focus-visible{outline:3px solid var(--more);outline-offset:2px}
        .headline{margin:0}
        .headline div{display:grid;grid-template-columns:9rem 1fr;gap:1rem;padding:.7rem 0;\
        border-bottom:1px solid var(--line)}
        .headline div:last-child{border:0}
        .headline dt{font-weight:700;color:var(--deep)}
        .headline dd{margin:0;font-size:1.45rem;line-height:1.4}
        .equation{display:flex;flex-wrap:wrap;gap:.2rem .8rem;background:var(--faint);\
        padding:.8rem 1rem;max-width:none;border-left:6px solid var(--deep)}
        .equation b{font-size:1.6rem}
        .ledger{margin:1rem 0}
        .ledger div{display:grid;grid-template-columns:16rem 1fr;gap:1rem;padding:.15rem 0}
        .ledger dt{font-weight:700}
        .ledger dd{margin:0}
        table{border-collapse:collapse;width:100%;margin:.6rem 0 1.6rem;font-size:1.125rem}
        caption{text-align:left;font-weight:700;padding:.3rem 0 .5rem;color:var(--ink)}
        th,td{text-align:left;vertical-align:top;padding:.45rem .8rem .45rem 0;\
        border-bottom:1px solid var(--line)}
        thead th{border-bottom:2px solid var(--ink);vertical-align:bottom;line-height:1.25}
        tbody th{font-weight:400}
        .n{text-align:right;white-space:nowrap}
        .n+td:not(.n),.n+th:not(.n){padding-left:.8rem}
        thead .n{white-space:normal}
        .group th{font-weight:700;padding-top:1rem;border-bottom:1px solid var(--soft)}
        .group small{font-weight:400;margin-left:.6rem}
        code{font:1rem/1.3 ui-monospace,Consolas,"Liberation Mono",monospace;color:var(--soft);\
        overflow-wrap:anywhere}
        .mark{white-space:nowrap}
        .mark.more{font-weight:700;color:var(--more)}
        .mark.fewer{font-weight:700;color:var(--deep)}
        .mark.few,.mark.unknown{color:var(--soft)}
        .answer{font-size:1.45rem}
        .beside{display:grid;grid-template-columns:minmax(0,9fr) minmax(0,10fr);gap:0 2rem;\
        align-items:start}
        .map{margin:0 0 1.5rem}
        .maps{display:flex;gap:1.5rem;align-items:flex-start}
        .drawing{display:block;flex:0 1 auto;min-width:0;max-width:100%;height:auto}
        .maps+.drawing,.drawing+.drawing{border:2px dashed var(--soft)}
        .maps+.drawing{margin-top:1.5rem}
        figcaption{margin-top:.8rem}
        .area{stroke:#3c444c;stroke-width:1}
        .area.few,.area.none{fill:#fff}
        .area.expected{fill:#dbe3ea}
        .area.more{fill:var(--more)}
        .cluster{fill:none;stroke:var(--ink);stroke-width:5;stroke-linejoin:round}
        .paper{fill:#fff}
        .ink{fill:#59636d}
        .inset{fill:none;stroke:var(--ink);stroke-width:2;stroke-dasharray:6 4}
        .drawing text{font-size:17px;font-weight:700;text-anchor:middle;\
        dominant-baseline:central;paint-order:stroke;stroke:#fff;stroke-width:4px;\
        stroke-linejoin:round;fill:var(--ink)}
        .drawing .on-more{fill:#fff;stroke:var(--more)}
        .key{display:inline-flex;align-items:center;gap:.4rem;margin:.2rem 1rem 0 0;\
        white-space:nowrap;color:var(--ink)}
        .proposal{border:1px solid var(--line);border-left:6px solid var(--deep);\
        padding:.9rem 1.2rem;margin:1rem 0}
        .proposal h3{display:flex;flex-wrap:wrap;gap:.1rem .8rem;align-items:baseline;margin:0}
        .proposal .when{margin:.1rem 0 .6rem;max-width:none;font-weight:700}
        .proposal .number{color:var(--deep);font-size:1.5rem}
        .proposal .who{font-weight:400}
        .proposal dl{margin:0;display:grid;grid-template-columns:5fr 6fr;gap:.25rem 2rem}
        .proposal dl div{display:grid;grid-template-columns:7.5rem 1fr}
        .proposal dt{color:var(--soft)}
        .proposal dd{margin:0}
        .proposal dl,.decision{font-size:1.125rem}
        .decision{display:flex;flex-wrap:wrap;gap:.3rem 1.3rem;margin:.7rem 0 0;\
        padding-top:.6rem;border-top:1px dashed var(--soft);max-width:none}
        .clock{white-space:nowrap}
        .tick{display:inline-block;width:.95em;height:.95em;border:1.5px solid var(--ink);\
        vertical-align:-.12em;background:#fff}
        .blank{display:inline-block;width:7rem;border-bottom:1px solid var(--soft);\
        margin-left:.4rem}
        .ticks{white-space:nowrap}
        .week td{width:11%;padding-right:.8rem}
        .week .s1{background:#e6ebf0}
        .week .s2{background:#c8d3de}
        .week .s3{background:#456079;color:#fff}
        .week .s4{background:#1d3557;color:#fff}
        details{margin:.6rem 0 1rem}
        summary{cursor:pointer;font-weight:700;color:var(--deep);padding:.3rem 0}
        .rules{padding-left:1.3rem;max-width:62rem}
        .rules li{margin:.4rem 0}
        .days small{font-size:1rem}
        .days td,.days tbody th{padding:.25rem .8rem .25rem 0;line-height:1.35}
        .why{margin:0}
        .why summary{display:inline;font-size:1rem;font-weight:400;padding:0}
        .why dl{margin:.2rem 0 .4rem}
        .why dl div{display:grid;grid-template-columns:7rem 1fr;font-size:1rem}
        .why dt{color:var(--soft)}
        .why dd{margin:0;overflow-wrap:anywhere}
        .slip{border-top:3px solid var(--deep);margin:3rem 0 0;padding-top:1rem}
        .slip td{padding-bottom:.8rem}
        .slip th,.slip td{overflow-wrap:anywhere}
        .slip td:last-child{border-left:1px solid var(--line)}
        footer{margin-top:3rem;color:var(--soft);font-size:1.125rem}
        @media screen and (max-width:60rem){.beside,.proposal dl{grid-template-columns:minmax(0,1fr)}\
        .headline div,.ledger div{grid-template-columns:1fr;gap:.2rem}\
        .maps{flex-wrap:wrap}table{display:block;overflow-x:auto}}
        @media screen and (max-width:40rem){body{padding:1rem 1rem 3rem}h1{font-size:1.9rem}\
        .headline dd{font-size:1.25rem}.proposal{padding:.7rem .8rem}.map{overflow-x:auto}\
        .maps{display:block}.drawing+.drawing,.maps+.drawing{width:46rem;max-width:none;\
        margin-top:1rem}}
        @page{size:A4;margin:14mm 13mm}
        @media print{
        html{font-size:7.7pt}
        body{max-width:none;padding:0}
        nav{display:none}
        a{color:inherit;text-decoration:none}
        section{margin-top:1.6rem;padding-top:.8rem;border-top-width:2px}
        h1{font-size:2.3rem}
        h2,h3{break-after:avoid}
        thead{display:table-header-group}
        tr,p,li,figure,.proposal,.headline div,.equation,.ledger div{break-inside:avoid}
        caption,thead,section>p:not(:last-child){break-after:avoid}
        tbody tr:first-child{break-before:avoid}
        .banner,.area,.mark,.equation,.week td{-webkit-print-color-adjust:exact;\
        print-color-adjust:exact}
        .maps,.maps+.drawing{width:86%}
        .beside{gap:0 1.2rem}
        .beside th,.beside td{padding-right:.4rem}
        .decision .blank{width:4rem}
        .group{break-after:avoid}
        header:has(+main>.slip),main:has(>.slip)+footer{display:none}
        .why{display:none}
        .days table{font-size:1.05rem}
        .days td,.days tbody th{padding:.1rem .5rem .1rem 0;line-height:1.25}
        .slip{border:0;margin:0;padding:0;font-size:10pt}
        .slip+.slip{break-before:page}
        .slip table,.slip .meta,.slip .note{font-size:9.5pt;line-height:1.35}
        .slip h2{font-size:15pt}
        .slip table{table-layout:fixed}
        .slip thead th:nth-child(1){width:16%}
        .slip thead th:nth-child(2){width:19%}
        .slip thead th:nth-child(3){width:18%}
        .slip thead th:nth-child(4){width:13%}
        .slip thead th:nth-child(5){width:19%}
        }

        """
}
