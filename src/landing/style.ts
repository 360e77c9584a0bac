/** Look of the page: system fonts, no outside resources. Colours are checked for contrast (WCAG AA) in test/landing. */

/** Colours by what they are for. */
export const COLOURS = {
  ink: '#13211f',
  soft: '#4a5a57',
  line: '#dbe4e1',
  tint: '#f2f7f5',
  paper: '#ffffff',
  accent: '#0b6b5d',
  deep: '#0c2d29',
  pale: '#cfe3de',
  button: '#f7b43c',
  buttonInk: '#1d1503',
  bad: '#b42318',
  badPaper: '#fef3f2',
} as const;

const variables = Object.entries(COLOURS)
  .map(([name, value]) => `--${name}:${value}`)
  .join(';');

/** The style sheet. */
export const STYLE = `
:root{${variables}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
body{margin:0;font:17px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;color:var(--ink);background:var(--paper);overflow-wrap:break-word}
h1,h2,h3,p,ul,ol{margin:0;padding:0}
ul,ol{list-style:none}
h1,h2,h3{line-height:1.15;text-wrap:balance;letter-spacing:-.015em}
h1{font-size:clamp(2rem,1.25rem + 3.3vw,3.5rem);line-height:1.07;letter-spacing:-.025em}
h2{font-size:clamp(1.6rem,1.25rem + 1.5vw,2.35rem)}
h3{font-size:1.15rem}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--button);outline-offset:3px;border-radius:6px}
.wrap{max-width:1140px;margin:0 auto;padding:0 22px}
.skip{position:absolute;left:-999px;top:8px;background:var(--paper);padding:10px 16px;border-radius:8px;z-index:2}
.skip:focus{left:12px}
.top{background:var(--deep);color:var(--paper)}
.top .wrap{display:flex;align-items:center;justify-content:space-between;gap:16px;min-height:72px}
.brand{display:inline-flex;align-items:center;gap:10px;font-weight:700;font-size:1.1rem}
.mark{display:grid;place-items:center;width:34px;height:34px;border-radius:9px;background:var(--button);color:var(--buttonInk);font-weight:800}
.button{display:inline-block;border:0;border-radius:12px;background:var(--button);color:var(--buttonInk);font:inherit;font-weight:700;padding:15px 28px;text-decoration:none;cursor:pointer;text-align:center;box-shadow:0 6px 18px rgba(12,45,41,.16);transition:transform .15s,box-shadow .15s}
.button:hover{transform:translateY(-1px);box-shadow:0 10px 24px rgba(12,45,41,.22)}
.button:disabled{opacity:.7;cursor:default;transform:none}
.button.small{padding:9px 16px;border-radius:9px;font-size:.95rem;box-shadow:none}
.button.wide{width:100%;font-size:1.08rem}
.hero{background:radial-gradient(70rem 34rem at 82% -10%,#1b5c52 0,transparent 62%),linear-gradient(180deg,#0c2d29,#0f3a34);color:var(--paper);padding:clamp(40px,7vw,92px) 0 clamp(84px,9vw,128px)}
.heroGrid{display:grid;gap:clamp(28px,5vw,64px);grid-template-columns:minmax(0,1fr)}
.lead{font-size:clamp(1.08rem,1rem + .5vw,1.3rem);color:var(--pale);margin-top:22px;max-width:38em}
.actions{margin-top:32px}
.glass{background:rgba(255,255,255,.07);border:1px solid rgba(255,255,255,.16);border-radius:18px;padding:26px;align-self:center}
.glass h2{font-size:1rem;letter-spacing:0;color:var(--pale);margin-bottom:16px}
.ticks{display:grid;gap:14px}
.ticks li{display:grid;grid-template-columns:22px minmax(0,1fr);gap:12px}
.icon{width:22px;height:22px;margin-top:2px;color:var(--accent)}
.glass .icon{color:var(--button)}
.glass .not{color:var(--pale)}
.card{background:var(--paper);border:1px solid var(--line);border-radius:18px;padding:26px}
.proof{margin-top:-56px}
.stats{display:grid;gap:16px}
.stat{box-shadow:0 14px 36px rgba(12,45,41,.12)}
.stat b{display:block;font-size:clamp(1.35rem,1rem + 1.15vw,2.1rem);line-height:1.1;letter-spacing:-.02em;color:var(--accent);margin-bottom:8px}
.stat span{color:var(--soft)}
.part{padding:clamp(52px,7vw,92px) 0}
.part h2{margin-bottom:clamp(20px,3vw,34px)}
.tint{background:var(--tint)}
.big{font-size:clamp(1.12rem,1rem + .6vw,1.35rem);line-height:1.45;max-width:44em}
.grid{display:grid;gap:18px}
.big+.grid{margin-top:30px}
.pain{border-left:4px solid var(--button);padding:4px 0 4px 20px}
.pain p,.step p,.case p{color:var(--soft);margin-top:8px}
.step{position:relative;background:var(--paper);border:1px solid var(--line);border-radius:18px;padding:26px}
.number{display:grid;place-items:center;width:42px;height:42px;border-radius:50%;background:var(--accent);color:var(--paper);font-weight:700;margin-bottom:16px}
.case h3{color:var(--accent);font-size:1rem}
.case p{color:var(--ink);margin-top:10px}
table{width:100%;border-collapse:separate;border-spacing:0;border:1px solid var(--line);border-radius:18px;overflow:hidden}
th,td{text-align:left;vertical-align:top;padding:18px 22px;border-top:1px solid var(--line)}
thead th{border-top:0;background:var(--tint);font-size:.95rem;color:var(--soft)}
.ours{background:#eaf5f1;font-weight:600}
thead th:last-child{background:var(--accent);color:var(--paper)}
.price{display:grid;gap:26px;padding:clamp(26px,4vw,44px)}
.sum{font-size:clamp(2.1rem,1.6rem + 2.2vw,3.2rem);line-height:1.1;font-weight:800;letter-spacing:-.03em;margin-bottom:12px}
.price .actions{margin-top:24px}
.faq details{border-top:1px solid var(--line)}
.faq details:last-child{border-bottom:1px solid var(--line)}
.faq summary{cursor:pointer;font-weight:600;padding:18px 40px 18px 0;position:relative;list-style:none}
.faq summary::-webkit-details-marker{display:none}
.faq summary::after{content:"+";position:absolute;right:8px;top:12px;font-size:1.6rem;line-height:1.2;font-weight:400;color:var(--accent)}
.faq details[open] summary::after{content:"–"}
.faq p{padding:0 40px 20px 0;color:var(--soft)}
.guarantee{display:grid;gap:22px;background:var(--tint);border-radius:22px;padding:clamp(26px,4vw,44px)}
.guarantee h2{margin-bottom:12px}
.guarantee h3{margin-top:18px}
.shield{width:64px;height:64px;color:var(--accent)}
.final{background:linear-gradient(180deg,#0f3a34,#0c2d29);color:var(--paper)}
.final h3{margin-top:34px;color:var(--pale);font-size:1rem;letter-spacing:0}
.after{display:grid;gap:14px;margin-top:16px;counter-reset:after}
.after li{counter-increment:after;display:grid;grid-template-columns:30px minmax(0,1fr);gap:12px}
.after li::before{content:counter(after);display:grid;place-items:center;width:28px;height:28px;border-radius:50%;border:2px solid currentColor;font-weight:700;font-size:.85rem}
.form{color:var(--ink);align-self:start;display:grid;gap:18px;box-shadow:0 24px 60px rgba(0,0,0,.28)}
.field label{display:block;font-weight:600;margin-bottom:6px}
.hint{font-weight:400;color:var(--soft);font-size:.9rem}
.field input:not([type=checkbox]){width:100%;font:inherit;padding:13px 14px;border:1.5px solid #8fa19d;border-radius:10px;background:var(--paper);color:var(--ink)}
.field input[aria-invalid]{border-color:var(--bad)}
.consent{display:grid;grid-template-columns:24px minmax(0,1fr);gap:4px 12px}
.consent input{width:22px;height:22px;margin:1px 0 0;accent-color:var(--accent)}
.consent label{font-weight:400;font-size:.93rem;line-height:1.4;margin:0}
.consent .error{grid-column:1/-1}
.error{color:var(--bad);font-size:.93rem;margin-top:6px}
.alert{background:var(--badPaper);color:var(--bad);border:1px solid var(--bad);border-radius:10px;padding:12px 14px;font-weight:600}
.direct{color:var(--soft);font-size:.95rem}
.direct a{white-space:nowrap}
.trap{position:absolute;left:-10000px;width:1px;height:1px;overflow:hidden}
.note{max-width:720px;margin:0 auto;padding:clamp(26px,5vw,52px)}
.note h1{font-size:clamp(1.8rem,1.3rem + 2vw,2.6rem);margin-bottom:16px}
.note h3{margin-top:30px}
.note .direct{margin-top:24px}
footer{background:var(--deep);color:var(--pale);padding:26px 0;font-size:.92rem}
footer .wrap{display:flex;flex-wrap:wrap;gap:10px 28px;justify-content:space-between}
footer a{color:var(--pale)}
@media(max-width:719px){
.button:not(.small){display:block}
.button.small{white-space:nowrap;padding:8px 12px;font-size:.86rem}
.brand{min-width:0;font-size:1rem}
table,tbody,tr,th,td{display:block}
table{border:0;border-radius:0;overflow:visible}
thead{position:absolute;left:-10000px}
tbody tr{border:1px solid var(--line);border-radius:16px;overflow:hidden;margin-bottom:16px}
tbody th{border-top:0;background:var(--tint)}
td::before{content:attr(data-label);display:block;font-size:.85rem;font-weight:600;color:var(--soft);margin-bottom:4px}
}
@media(max-width:979px){.formFirst .form{order:-1}}
@media(min-width:720px){
.stats{grid-template-columns:repeat(auto-fit,minmax(200px,1fr))}
.three{grid-template-columns:repeat(auto-fit,minmax(220px,1fr))}
.two{grid-template-columns:1fr 1fr;column-gap:32px}
.guarantee{grid-template-columns:64px minmax(0,1fr)}
.price{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
}
@media(min-width:980px){
.heroGrid{grid-template-columns:minmax(0,1.35fr) minmax(0,1fr)}
.split .wrap{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,2fr);gap:48px}
}
@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}.button{transition:none}}
@media print{.skip,.button,.trap{display:none}.hero,.final,.top,footer{color:var(--ink);background:none}}
`;
