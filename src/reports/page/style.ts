/** The style with what it says of a table that is wider than the page. */
export const styleOf = (scroll: string): string => `:root{--scroll:"${scroll}"}${STYLE}`;

/** Everything that the page looks like. Colours keep a contrast of 4.5 to 1 on their ground, in light and dark (WCAG 1.4.3). */
const STYLE = `
:root{color-scheme:light dark;
--paper:#fdfcf9;--ink:#1b1e22;--quiet:#565b62;--rule:#d8d3c8;--accent:#0a5060;--mark:#17697a;--soft:#c9d3d3;--wash:#eef3f1;--alert:#8a2f16;
--serif:"Iowan Old Style","Palatino Linotype",Palatino,"Source Serif 4",Georgia,"Liberation Serif",serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Liberation Sans",Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{
--paper:#14181b;--ink:#e9e6df;--quiet:#a9afb4;--rule:#3a4145;--accent:#86cbd8;--mark:#5fb3c3;--soft:#4a5558;--wash:#1c2427;--alert:#f0a58c}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 var(--sans);overflow-wrap:anywhere;hyphens:auto}
a{color:var(--accent);text-underline-offset:.15em;text-decoration-thickness:.06em}
a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:.19rem solid var(--accent);outline-offset:.15rem}
main:focus{outline:none}
.skip{position:absolute;left:-100vw;top:.5rem;background:var(--paper);padding:.6rem 1rem;z-index:2}
.skip:focus{left:.5rem}
h1,h2,h3,h4{font-family:var(--serif);line-height:1.22;text-wrap:balance;break-after:avoid;hyphens:manual}
h1{font-size:clamp(2rem,1.4rem + 3vw,3.5rem);font-weight:600;margin:.3em 0 .45em;max-width:22ch;letter-spacing:-.01em}
h2{font-size:clamp(1.6rem,1.3rem + 1.2vw,2.15rem);font-weight:600;margin:0 0 1rem}
h3{font-size:1.36rem;font-weight:600;margin:2.6rem 0 .6rem}
h4{font-size:1.12rem;font-weight:600;margin:1.9rem 0 .4rem}
h5{font:600 .86rem/1.4 var(--sans);color:var(--quiet);margin:1.3rem 0 .35rem;letter-spacing:.02em}
p,ul,ol,dl{margin:0 0 .9rem}
ul,ol{padding-inline-start:1.25rem}
li{margin-block:.22rem}
main p,main li,main dl,blockquote{max-width:42rem}
.text{white-space:pre-line}
.lead{font:1.22rem/1.55 var(--serif)}
.aside,.note,figcaption{color:var(--quiet);font-size:.875rem;line-height:1.45}
.title{padding:clamp(2rem,6vw,5rem) clamp(1rem,4vw,3rem) clamp(1.5rem,3vw,2.5rem);border-bottom:1px solid var(--rule);border-top:.45rem solid var(--accent)}
.title>*{max-width:78rem;margin-inline:auto}
.title h1{max-width:78rem}
.kind{font-size:.95rem;font-weight:600;letter-spacing:.04em;color:var(--accent);margin-block-end:0}
.as-of{color:var(--quiet);font-variant-numeric:tabular-nums}
.notice{border:1px solid var(--alert);border-inline-start-width:.4rem;padding:.75rem 1rem;margin-block:1.5rem 0;background:var(--paper)}
.notice strong,.warning strong{color:var(--alert)}
.book{display:grid;grid-template-columns:minmax(0,1fr);max-width:84rem;margin-inline:auto;padding:0 clamp(1rem,4vw,3rem)}
.toc{padding-block:2rem;font-size:.94rem}
.toc h2{font:600 .95rem/1.4 var(--sans);margin-bottom:.6rem}
.toc ol{list-style:none;counter-reset:chapter;padding:0;margin:0}
.toc ol>li{counter-increment:chapter;padding-inline-start:1.9rem;margin-block:.4rem;position:relative}
.toc ol>li::before{content:counter(chapter);position:absolute;inset-inline-start:0;color:var(--quiet);font-variant-numeric:tabular-nums}
.toc ul{list-style:none;padding:0;margin:.15rem 0 .4rem;font-size:.86rem}
.toc a{text-decoration:none;display:inline-block;padding-block:.1rem}
.toc a:hover{text-decoration:underline}
.summary{padding-block:2.2rem 0}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:1.2rem 1.5rem;margin:0;max-width:none!important}
.figures div{display:flex;flex-direction:column-reverse;justify-content:flex-end;border-top:2px solid var(--accent);padding-top:.5rem}
.figures dd{margin:0;font:600 2.3rem/1.1 var(--serif);font-variant-numeric:lining-nums}
.figures dt{font-size:.9rem;line-height:1.35;color:var(--quiet)}
.chapter{padding-block:3.2rem 0;margin-block-start:3.2rem;border-top:1px solid var(--rule)}
.number{color:var(--accent);font-variant-numeric:lining-nums tabular-nums;margin-inline-end:.25em}
.columns{columns:18rem;max-width:none}
.columns li{break-inside:avoid;margin:0;padding-block:.2rem}
.wide{overflow-x:auto;margin-block:1.1rem 1.4rem;max-width:100%;background:linear-gradient(to left,var(--paper),transparent) right/2rem 100% no-repeat local,linear-gradient(to left,var(--soft),transparent) right/.7rem 100% no-repeat scroll}
.wide::before{display:block;content:var(--scroll);position:sticky;inset-inline-start:0;width:max-content;max-width:100%;font-size:0;line-height:1.4;color:var(--quiet);animation:wider linear;animation-timeline:scroll(nearest inline)}
@keyframes wider{from,to{font-size:.8rem}}
@supports not (animation-timeline:scroll()){@media screen and (max-width:78rem){.wide::before{font-size:.8rem}}}
table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.4;font-variant-numeric:tabular-nums lining-nums}
caption{caption-side:top;text-align:start;font-weight:600;padding-block-end:.5rem}
caption span{display:inline-block;position:sticky;left:0;max-width:min(100%,calc(100vw - 2.5rem))}
caption span span{display:inline;position:static}
th,td{border-bottom:1px solid var(--rule);padding:.45rem .55rem;text-align:end;vertical-align:top;overflow-wrap:normal;hyphens:manual}
th:first-child,td:first-child{padding-inline-start:0}
th:first-child,.text:is(th,td){text-align:start;white-space:normal}
tbody th,tfoot th{font-weight:400;min-width:9rem;overflow-wrap:break-word;hyphens:auto}
td{white-space:nowrap}
td.text{min-width:8rem;white-space:normal}
td .aside{white-space:normal}
.many table{font-size:.8125rem}
.many :is(th,td){padding-inline:.22rem;white-space:normal}
.many :is(tbody,tfoot) th{min-width:7.5rem}
.many td.text{min-width:5.5rem}
tbody th,tfoot th,thead th:first-child{position:sticky;inset-inline-start:0;background:var(--paper);z-index:1}
thead tr+tr th:first-child{position:static}
thead th{vertical-align:bottom;font-weight:600;color:var(--quiet);border-bottom-color:var(--ink)}
thead .group{text-align:center;border-bottom:1px solid var(--rule);border-inline-start:1px solid var(--rule)}
tfoot :is(th,td){font-weight:600;border-top:1px solid var(--ink)}
figure{margin:1.2rem 0}
.chart{display:block;width:100%;max-width:31rem;height:auto;overflow:hidden}
.chart text{font-family:var(--sans)}
figcaption{margin-top:.6rem;max-width:42rem}
.landscape .chart{min-width:32rem;max-width:44rem}
.legend{display:block;margin-top:.5rem}
.legend>span{display:inline-block;margin-inline-end:1.1rem}
.legend svg{width:1em;height:1em;vertical-align:-.12em;fill:var(--mark)}
.legend .open{fill:var(--paper);stroke:var(--mark);stroke-width:1.6}
.legend .whisker{stroke:var(--quiet);stroke-width:1.6}
blockquote{margin:.8rem 0 1.1rem;padding-inline-start:1.1rem;border-inline-start:.18rem solid var(--rule)}
blockquote p{font:1.07rem/1.55 var(--serif);margin:0 0 .25rem;white-space:pre-wrap}
blockquote footer{font-size:.84rem;line-height:1.45;color:var(--quiet)}
.withheld{font-style:italic;color:var(--quiet)}
.files{display:flex;flex-wrap:wrap;gap:.2rem 1.5rem;font-size:.95rem}
.register{columns:26rem;max-width:none;list-style:none;padding:0;font-size:.875rem}
.register li{break-inside:avoid;max-width:none}
.id{font-family:ui-monospace,"Liberation Mono",monospace;font-size:.92em;white-space:nowrap}
.register .id{white-space:normal}
.minority{border:1px dashed var(--quiet);padding:0 1.1rem .3rem;margin-block:1.2rem;max-width:44rem}
.measure,.recommendation{break-inside:auto;margin-block-start:2.4rem}
.measure h3{margin-bottom:.1rem}
.stance h4{margin-top:1.3rem;font:600 .95rem/1.4 var(--sans)}
.stance h4::before{display:inline-block;width:1.3em;color:var(--accent);font-weight:700}
.supports h4::before{content:"+" / ""}
.opposes h4::before{content:"−" / ""}
.qualifies h4::before{content:"±" / ""}
.stance.opposes blockquote{border-inline-start-style:dashed;border-color:var(--quiet)}
.stance.qualifies blockquote{border-inline-start-style:dotted;border-color:var(--quiet)}
.anchors{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1.6rem;max-width:none!important}
.recommendation{border-top:2px solid var(--accent);padding-top:.9rem}
.recommendation:not(.adopted){border-top:1px solid var(--rule)}
.recommendation h4{margin:0 0 .5rem;font-size:1.3rem}
.recommendation>.text{font:1.1rem/1.6 var(--serif)}
.recommendation dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.7rem 1.5rem;background:var(--wash);padding:.9rem 1.1rem;max-width:44rem}
.recommendation dt{font-size:.82rem;color:var(--quiet)}
.recommendation dd{margin:0;line-height:1.4}
.dissent{border-inline-start:.3rem double var(--alert);padding-inline-start:1.1rem;margin-block:1.2rem}
.dissent h5{color:var(--alert)}
.warning{border-inline-start:.3rem solid var(--alert);padding-inline-start:1rem}
details{margin-block:1rem}
summary{cursor:pointer;color:var(--accent);padding-block:.3rem;font-weight:600}
.colophon{max-width:84rem;margin:4rem auto 0;padding:1.5rem clamp(1rem,4vw,3rem) 3rem;border-top:1px solid var(--rule);color:var(--quiet);font-size:.9rem}
@media (min-width:78rem){
.book{grid-template-columns:15rem minmax(0,1fr);column-gap:4rem}
.toc{position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto;padding-inline-end:.5rem}
}
@media screen and (max-width:44rem){
:is(th,td){padding-inline:.3rem}
td{white-space:normal}
:is(td.text,tbody th,tfoot th){min-width:5.5rem}
}
@media print{
@page{size:A4;margin:20mm 18mm}
:root{--paper:#fff;--ink:#000;--quiet:#444;--rule:#bbb;--accent:#0a5060;--mark:#17697a;--soft:#c9d3d3;--wash:#f3f5f4;--alert:#8a2f16}
:root{font-size:9.4pt}
body{font-size:1rem;line-height:1.45}
.title{padding-block:0 4mm}
h3{margin-block-start:7mm}
h4{margin-block-start:5mm}
.skip,.colophon{display:none}
.title,.summary{border:0;padding-inline:0}
.files a::after{content:" (" attr(href) ")"}
.book{display:block;padding:0}
.toc{padding:5mm 0}
.toc>ol{columns:2;column-gap:8mm}
.toc li{break-inside:avoid}
.toc,.wide{overflow:visible;max-height:none;position:static}
.chapter{margin-block-start:9mm;padding-block-start:7mm}
.summary{padding:0}
table,table .aside,.many table{font-size:7.5pt}
.register{font-size:.72rem;columns:3}
.wide{background:none}
.wide::before{content:none}
th,td{padding:.25rem .3rem}
tbody th,td.text{min-width:0}
h5,caption,thead{break-after:avoid}
thead{display:table-header-group}
tfoot{display:table-row-group}
tbody tr:first-child{break-before:avoid}
tr,figure,blockquote,.dissent,dl{break-inside:avoid}
.landscape .chart{min-width:0;max-width:15cm}
a{color:inherit;text-decoration:none}
details::details-content{content-visibility:visible;display:block}
summary{list-style:none}
}
`;
