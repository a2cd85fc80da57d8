/**
 * The style of the HTML report: light and dark, narrow and print. Every pair of colours is at least
 * 4.5:1 (docs/look.md); figures keep their white ground, because their colours are made for it.
 */
export const HTML_STYLE = `
:root{color-scheme:light dark;--paper:#fff;--ink:#10232b;--ink2:#3f525b;--line:#d3dbdc;--accent:#0b5766;--warn:#743b00;--warnbg:#fcf1e2;--head:#e9eeee}
@media (prefers-color-scheme:dark){:root{--paper:#06262e;--ink:#f4f8f8;--ink2:#c3d3d6;--line:#2a525c;--accent:#6fc3d0;--warn:#f0b565;--warnbg:#2b2113;--head:#0b343e}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 "Source Sans 3","Source Sans Pro","Segoe UI",system-ui,sans-serif;overflow-wrap:anywhere}
.skip{position:absolute;left:-999rem}
.skip:focus{left:0;top:0;z-index:1;padding:.8rem 1.2rem;background:var(--paper);color:var(--accent)}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
header,nav,main,footer{max-width:52rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2.5rem}
header .band{display:block;height:.5rem;width:6rem;margin-bottom:1.5rem}
header img{display:block;max-width:14rem;max-height:5rem;margin-bottom:1.5rem;padding:.4rem;background:#fff}
header svg{display:block;width:100%;max-width:26rem;height:auto;margin:1.5rem 0;fill:var(--head);stroke:var(--accent)}
h1,h2,h3{line-height:1.25;font-weight:600;text-wrap:balance}
h1{font-size:2.1rem;margin:.2rem 0 1rem}
h2{font-size:1.55rem;margin:0 0 1rem}
h3{font-size:1.15rem;margin:2rem 0 .6rem}
.kicker{display:block;font-size:.95rem;font-weight:600;color:var(--accent)}
.lead{font-size:1.15rem;color:var(--ink2)}
.note,.caption{color:var(--ink2);font-size:.95rem}
.warning{padding:.8rem 1rem;border-left:4px solid var(--warn);background:var(--warnbg);color:var(--warn);font-weight:600}
nav{padding-top:1rem}nav ol{list-style:none;margin:0;padding:0;columns:18rem}
nav a{display:inline-block;padding:.55rem 0;min-height:2.75rem}
main section{padding:2.25rem 0 1rem;border-top:1px solid var(--line);margin-top:2rem}
dl{display:grid;grid-template-columns:minmax(7rem,13rem) 1fr;gap:.35rem 1.5rem;margin:1rem 0}
dt{font-weight:600;color:var(--ink2)}
dd{margin:0}
blockquote{margin:1rem 0;padding-left:1rem;border-left:4px solid var(--accent)}
blockquote p{margin:0;font-weight:600}
figure{margin:1.5rem 0}
figcaption,caption{font-weight:600;text-align:left;padding:.3rem 0}
caption span{display:inline-block;position:sticky;left:0;max-width:calc(100vw - 3.5rem)}
.drawing{background:#fff;border:1px solid var(--line);padding:.75rem;overflow-x:auto}
.drawing svg{display:block;width:100%;min-width:34rem;height:auto}
.scroll{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%}
th,td{padding:.45rem .75rem .45rem 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;overflow-wrap:break-word}
thead th{border-bottom:2px solid var(--ink2);color:var(--ink2);font-size:.95rem}
tbody th{font-weight:400}
tbody th[scope=rowgroup]{font-weight:600;color:var(--accent);padding-top:1rem}
.end{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.small{font-size:.92rem}
.balance{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:0 2rem}
.balance ul,.legend{list-style:none;margin:0;padding:0}
.balance li{padding:.6rem 0;border-top:1px solid var(--line)}
.balance strong,.balance span{display:block}
.recommendation{border-top:2px solid var(--ink);margin-top:2rem}
footer{padding-top:1.5rem;padding-bottom:3rem;color:var(--ink2);font-size:.95rem}
@media (max-width:34rem){h1{font-size:1.7rem}h2{font-size:1.3rem}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.7rem}}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#10232b;--ink2:#3f525b;--line:#d3dbdc;--accent:#0b5766;--warn:#743b00;--warnbg:#fff;--head:#fff}body{font-size:10.5pt}.skip,nav{display:none}header,main,footer{max-width:none;padding-left:0;padding-right:0}h2,h3,figcaption,caption{break-after:avoid}tr,blockquote,.drawing,.recommendation>h3{break-inside:avoid}thead{display:table-header-group}.scroll,.drawing{overflow:visible}a{color:inherit;text-decoration:none}}
`.trim();
