/// How pages with a large drawing and tables of numbers look, beside what all pages have.
enum HTMLPlotStyle {
    static let text = """
        .items{width:100%}.items :is(td,thead th:not(:first-child)){text-align:right;font-variant-numeric:tabular-nums}
        .items.items .words{text-align:left}.items caption{overflow-wrap:anywhere}
        figure{margin:.6em 0}.plot{display:block;width:100%;max-width:50rem;font-size:11px}.plot text{fill:var(--ink)}
        .g{stroke:var(--line);stroke-width:.6}.w{stroke:var(--soft);stroke-width:1.2}.x{text-anchor:middle}.y{text-anchor:end;dominant-baseline:middle}
        .plot .l{paint-order:stroke;stroke:var(--paper);stroke-width:3px}.plot .e{text-anchor:end}.p{stroke:var(--edge);stroke-width:1}
        .p.bad{fill:#d55e00}.p.look{fill:#f0e442}.p.fine{fill:var(--band)}
        @media print{.plot{max-width:150mm}figure{break-inside:avoid}}
        """
}
