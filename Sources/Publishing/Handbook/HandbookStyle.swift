/// The style of the handbook, beside the one of all pages: set for reading, not for the wall of a meeting room.
enum HandbookStyle {
    /// The style, with its hash.
    static let addition = Stylesheet.Addition(
        hash: "sha256-WK5+KhIx/bimECHHDU4OmAtnoNoa8+wgNLGi49QZUHo=",
        text: """
            body{max-width:52rem;font-size:1.125rem}
            p,ol,ul{margin:.5rem 0 .9rem}
            ol,ul{padding-left:1.6rem}
            li{margin:.3rem 0}
            h2{font-size:1.6rem}
            h3{margin:1.5rem 0 .4rem}
            nav ol{columns:2 16rem;margin:1rem 0 0;padding-left:2rem;width:100%}
            nav li{margin:0 0 .3rem;break-inside:avoid}
            table,small,figcaption{font-size:1rem}
            tbody th{min-width:5.5rem}
            code{font-size:.95em;color:var(--ink);background:var(--faint);padding:.05em .25em;\
            overflow-wrap:break-word}
            pre{font:.95rem/1.5 ui-monospace,Consolas,"Liberation Mono",monospace;\
            background:var(--faint);padding:.7rem 1rem;white-space:pre-wrap;overflow-wrap:anywhere}
            cite{font-style:normal;font-weight:700}
            figure{margin:1.2rem 0 1.6rem}
            figure>svg{display:block;width:100%;max-width:34rem;height:auto}
            @media screen and (max-width:40rem){table{font-size:.95rem}th,td{padding-right:.5rem}\
            td code,th code{font-size:.85em}}
            @media print{
            html{font-size:9pt}
            section{margin-top:1.3rem}
            figure{margin:.6rem 0 1rem}
            figure>svg{max-width:27rem}
            section>p:not(:last-child){break-after:auto}
            p:has(+pre),p:has(+table),p:has(+figure){break-after:avoid}
            pre{break-inside:avoid}
            code,pre,svg{-webkit-print-color-adjust:exact;print-color-adjust:exact}
            p,li{orphans:3;widows:3}
            }

            """
    )
}
