/// How the page on the training material looks, beside what all pages with a drawing have.
enum HTMLSourceStyle {
    static let text = """
        .f.low{fill:#d55e00}.f.middle{fill:#f0e442}.f.high{fill:#0072b2}.f.track{fill:var(--track)}.f.dot{fill:var(--ink)}
        .f.uncovered{fill:none;stroke:var(--soft);stroke-dasharray:2 2}.f.misread{fill:none;stroke:var(--ink);stroke-width:1.6}
        td.low{background:#d55e00;color:#000}td.middle{background:#f0e442;color:#000}td.high{background:#0072b2;color:#fff}
        .items :is(th,td:nth-child(5)){white-space:nowrap}
        @media print{.facts.plot{max-width:120mm}th,td{height:4.4mm}}
        """
}
