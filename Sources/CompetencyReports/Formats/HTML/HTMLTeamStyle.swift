/// How the heat map of a team looks, beside what all pages have.
enum HTMLTeamStyle {
    /// Hatching and edges that say the same as the colours.
    ///
    /// Stale cells are hatched and insufficient ones have a dotted edge. Both shades of the
    /// hatching carry white text at 5.1 to 1 or better. Some Chinese fonts draw upright text
    /// lower than they say, hence the room below it.
    static let text = """
        .heat th,.heat td,.counts th,.counts td{padding:.18em .35em}
        .heat tbody th{min-width:9em;max-width:15em}.heat .job{min-width:5em;max-width:11em}
        .heat :is(.m,.gaps),.counts :is(td,thead th){text-align:center;font-variant-numeric:tabular-nums}
        .heat .m{width:2.9em;min-width:2.9em;border:1px solid var(--paper);padding:.18em 0}
        .heat thead th{vertical-align:bottom}.heat thead .m{border:0}.heat thead b{display:block}
        .heat thead span{writing-mode:vertical-rl;vertical-align:bottom;max-height:11em;text-align:left;line-height:1.1}
        :lang(en) .heat thead span{transform:rotate(180deg)}:lang(zh) .heat thead span{padding-bottom:1em}
        .heat td b{margin-left:.1em}.heat tfoot tr:first-child :is(th,td){border-top:2px solid var(--line)}
        .m.stale{background:#5e5e5e repeating-linear-gradient(45deg,#5e5e5e 0 3px,#3c3c3c 3px 5px);color:#fff}
        .m.insufficient{background:#c8c8c8;color:#000;outline:1px dotted #000;outline-offset:-2px}
        .m.no-data{background:#fff;color:#000;outline:1px solid #777;outline-offset:-2px}.m.not-required{color:var(--soft)}
        .counts{width:100%}.counts :is(th,thead th:nth-child(2)){text-align:left}.counts thead th{vertical-align:bottom}
        .counts thead th:not(:nth-child(2)){text-align:center}.counts tbody th{min-width:9em}
        @media print{.heat th,.heat td{padding:0 .8mm}.heat .m{padding:0}.heat thead th,.counts thead th{height:auto}.counts thead{break-after:avoid}.counts th,.counts td{height:5mm}}
        """
}
