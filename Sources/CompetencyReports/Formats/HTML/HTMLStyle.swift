/// How a page looks on a screen, light or dark, and on paper of the size A4.
enum HTMLStyle {
    /// The style sheet; it names nothing outside the page.
    ///
    /// The colours of verdicts differ for the usual kinds of colour blindness, too, and text on
    /// them has a contrast of at least 5.1 to 1.
    static let text = """
        :root{--ink:#111;--paper:#fff;--soft:#555;--line:#c9c9c9;--track:#e7e7e7;--band:#c2c8ce;--edge:#333}
        *{box-sizing:border-box}
        body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.35 system-ui,"Noto Sans","Noto Sans CJK SC","PingFang SC","Microsoft YaHei","WenQuanYi Micro Hei",sans-serif}
        article{max-width:62rem;margin:0 auto;padding:1rem}
        h1{font-size:1.35em;margin:0}h2{font-size:1em;margin:0}p{margin:.25em 0}
        .facts{color:var(--soft)}.facts span+span::before{content:" · "}
        ol,ul{margin:.2em 0;padding-left:1.6em}
        .wide{overflow-x:auto;padding-top:.5em}
        table{border-collapse:collapse}.levels{width:100%;min-width:46rem;table-layout:fixed}
        caption{text-align:left;font-weight:700;padding:.3em 0}
        th,td{padding:.18em .5em;text-align:left;border-top:1px solid var(--line);line-height:1.15;font-weight:400}
        thead th{color:var(--soft);border-top:0;font-size:.85em}
        .levels :is(td,thead th):nth-child(n+3):nth-child(-n+5){text-align:right;font-variant-numeric:tabular-nums}
        th{overflow-wrap:break-word}.name{width:23%}.bar{width:24.5%}.level{width:7%}.range{width:9%}.need{width:7%}.trend{width:18%}.verdict{width:11.5%}
        .to-do .name{width:20%}.to-do .bar{width:21%}.to-do .verdict{width:13%}.to-do .next{width:23%}
        svg{overflow:visible}.scale{display:block;width:100%;background:repeating-linear-gradient(90deg,var(--track) 0 calc(25% - 1px),var(--paper) 0 25%) 0 50%/100% 67% no-repeat}
        .curve{float:right;width:5em;height:1em;margin-top:.1em}.levels td:nth-child(6){white-space:nowrap}
        .i{stroke:var(--edge);stroke-width:.5}.r{stroke:var(--ink);stroke-width:1.6}.k{fill:var(--ink)}.l{fill:var(--ink);stroke:var(--paper);stroke-width:1.2}
        .a{fill:var(--band);stroke:var(--band);stroke-width:1}.c{fill:none;stroke:var(--ink);stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
        .n{stroke:var(--ink);stroke-width:1;stroke-dasharray:3 3}.e{fill:var(--ink)}
        .v{display:inline-block;padding:0 .45em;border:1px solid transparent;border-radius:.3em;white-space:nowrap}
        :is(.v,.m).gap{background:#d55e00;color:#000}:is(.v,.m).met{background:#0072b2;color:#fff}:is(.v,.m).borderline{background:#f0e442;color:#000}
        .v.insufficient{background:#c8c8c8;color:#000;border:1px dotted #000}.v.stale{background:#5e5e5e;color:#fff}
        .v.no-data,.v.not-required{background:#fff;color:#000;border-color:#000}
        .i.gap{fill:#d55e00}.i.met{fill:#0072b2}.i.borderline{fill:#f0e442}.i.insufficient{fill:#c8c8c8}.i.stale{fill:#5e5e5e}.i.no-data,.i.not-required{fill:#fff}
        .key>span{margin-right:.9em;white-space:nowrap}.legend,.foot{color:var(--soft);font-size:.88em}
        @media screen and (prefers-color-scheme:dark){:root{--ink:#eee;--paper:#15181c;--soft:#b4b9bf;--line:#41474e;--track:#343a41;--band:#4c555e;--edge:#ddd}}
        @page{size:A4;margin:12mm}
        @media print{body{font-size:9pt;line-height:1.25}article{padding:0;max-width:none;break-after:page}article:last-child{break-after:auto}
        .wide{overflow:visible;padding-top:1mm}.levels{min-width:0}caption{padding:0}th,td{height:6mm;padding:0 1.2mm;line-height:1}thead th{height:4mm}tr{break-inside:avoid}
        tbody th{font-size:8.5pt}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
        """
}
