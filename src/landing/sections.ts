/** The parts of a page as HTML. A part without a text is left out; nothing is invented for it. */
import { pick, type Text } from '../shared/text';
import type { LandingSection } from '../shared/codes/landing';
import { escapeHtml, escapeLines } from './escape';
import { buttonText } from './form';
import type { LandingPage, PageItem } from './model';
import { WORDS } from './words';

const ICON_CHECK =
  '<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d="M4 10.5l4 4 8-9" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/></svg>';
const ICON_CROSS =
  '<svg class="icon not" viewBox="0 0 20 20" aria-hidden="true"><path d="M5 5l10 10M15 5L5 15" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round"/></svg>';
const ICON_SHIELD =
  '<svg class="shield" viewBox="0 0 48 48" aria-hidden="true"><path d="M24 4l16 6v12c0 10.5-6.6 18.2-16 22C14.6 40.2 8 32.5 8 22V10z" fill="none" stroke="currentColor" stroke-width="3" stroke-linejoin="round"/><path d="M16.5 23.5l5.5 5.5 10-11" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/></svg>';

/** Rows of a part that say anything. */
export const itemsOf = (page: LandingPage, section: LandingSection): readonly PageItem[] =>
  (page.sections[section] ?? []).filter((item) => item.heading.trim() !== '' || item.text.trim() !== '');

const say = (page: LandingPage, text: Text): string => escapeHtml(pick(text, page.language));
const each = (items: readonly PageItem[], show: (item: PageItem, index: number) => string): string =>
  items.map(show).join('');

/** The button that leads to the form. */
export const ctaLink = (page: LandingPage, look = ''): string =>
  `<a class="button${look}" href="#form" data-goto="form">${escapeHtml(buttonText(page))}</a>`;

const section = (id: string, title: string, body: string, look = ''): string =>
  `<section class="part ${look}" aria-labelledby="${id}"><div class="wrap"><h2 id="${id}">${title}</h2>${body}</div></section>`;

/** First screen: the promise, for whom it is, and the button. */
export function heroHtml(page: LandingPage): string {
  const headline = itemsOf(page, 'headline')[0]?.text ?? page.brand;
  const sub = itemsOf(page, 'subheadline')[0]?.text ?? '';
  const forWhom = itemsOf(page, 'for_whom');
  // a row with a heading ("Not for") names those whom the offer does not suit
  const list = each(
    forWhom,
    (item) =>
      `<li>${item.heading ? ICON_CROSS : ICON_CHECK}<span>${item.heading ? `<b>${escapeHtml(item.heading)}</b> ` : ''}${escapeLines(item.text)}</span></li>`,
  );
  return (
    `<div class="hero"><div class="wrap heroGrid"><div><h1>${escapeLines(headline)}</h1>` +
    `${sub ? `<p class="lead">${escapeLines(sub)}</p>` : ''}<p class="actions">${ctaLink(page)}</p></div>` +
    `${list ? `<aside class="glass" aria-labelledby="forWhom"><h2 id="forWhom">${say(page, WORDS.forWhom)}</h2><ul class="ticks">${list}</ul></aside>` : ''}` +
    `</div></div>`
  );
}

/** Numbers that prove the promise. */
export function proofHtml(page: LandingPage): string {
  const items = itemsOf(page, 'proof');
  if (items.length === 0) return '';
  const cards = each(
    items,
    (item) =>
      `<li class="card stat">${item.heading ? `<b>${escapeHtml(item.heading)}</b>` : ''}<span>${escapeLines(item.text)}</span></li>`,
  );
  return `<section class="proof" aria-label="${say(page, WORDS.proof)}"><ul class="wrap stats">${cards}</ul></section>`;
}

function problemHtml(page: LandingPage): string {
  const items = itemsOf(page, 'problem');
  if (items.length === 0) return '';
  const intro = items.filter((item) => item.heading === '');
  const cards = items.filter((item) => item.heading !== '');
  const body =
    each(intro, (item) => `<p class="big">${escapeLines(item.text)}</p>`) +
    (cards.length === 0
      ? ''
      : `<ul class="grid three">${each(cards, (item) => `<li class="pain"><h3>${escapeHtml(item.heading)}</h3><p>${escapeLines(item.text)}</p></li>`)}</ul>`);
  return section('problem', say(page, WORDS.problem), body);
}

function stepsHtml(page: LandingPage): string {
  const items = itemsOf(page, 'steps');
  if (items.length === 0) return '';
  const list = each(
    items,
    (item, index) =>
      `<li class="step"><span class="number" aria-hidden="true">${index + 1}</span><h3>${escapeHtml(item.heading)}</h3><p>${escapeLines(item.text)}</p></li>`,
  );
  return section('steps', say(page, WORDS.steps), `<ol class="grid three steps">${list}</ol>`, 'tint');
}

function includedHtml(page: LandingPage): string {
  const items = itemsOf(page, 'included');
  if (items.length === 0) return '';
  const list = each(
    items,
    (item) =>
      `<li>${ICON_CHECK}<span>${item.heading ? `<b>${escapeHtml(item.heading)}.</b> ` : ''}${escapeLines(item.text)}</span></li>`,
  );
  return section('included', say(page, WORDS.included), `<ul class="ticks two">${list}</ul>`, 'split');
}

function casesHtml(page: LandingPage): string {
  const items = itemsOf(page, 'cases');
  if (items.length === 0) return '';
  const cards = each(
    items,
    (item) =>
      `<li class="card case">${item.heading ? `<h3>${escapeHtml(item.heading)}</h3>` : ''}<p>${escapeLines(item.text)}</p></li>`,
  );
  return section('cases', say(page, WORDS.cases), `<ul class="grid three">${cards}</ul>`, 'tint');
}

/** The first line of a row's text tells about the alternative, the second about us. */
function comparisonHtml(page: LandingPage): string {
  const items = itemsOf(page, 'comparison');
  if (items.length === 0) return '';
  const [option, withIt, withUs] = [WORDS.alternative, WORDS.withIt, WORDS.withUs].map((word) => say(page, word));
  const rows = each(items, (item) => {
    const [theirs = '', ...ours] = item.text.trim().split(/\r?\n/);
    return (
      `<tr><th scope="row">${escapeHtml(item.heading)}</th><td data-label="${withIt}">${escapeHtml(theirs)}</td>` +
      `<td class="ours" data-label="${withUs}">${escapeLines(ours.join('\n'))}</td></tr>`
    );
  });
  const head = `<thead><tr><th scope="col">${option}</th><th scope="col">${withIt}</th><th scope="col">${withUs}</th></tr></thead>`;
  return section('comparison', say(page, WORDS.comparison), `<table>${head}<tbody>${rows}</tbody></table>`);
}

function priceHtml(page: LandingPage): string {
  const items = itemsOf(page, 'price');
  if (items.length === 0) return '';
  const price = items.find((item) => item.heading !== '');
  const notes = items.filter((item) => item !== price);
  const body =
    `<div class="card price"><div>${price ? `<p class="sum">${escapeHtml(price.heading)}</p><p>${escapeLines(price.text)}</p>` : ''}</div>` +
    `<div>${notes.length === 0 ? '' : `<ul class="ticks">${each(notes, (item) => `<li>${ICON_CHECK}<span>${item.heading ? `<b>${escapeHtml(item.heading)}</b> ` : ''}${escapeLines(item.text)}</span></li>`)}</ul>`}` +
    `<p class="actions">${ctaLink(page)}</p></div></div>`;
  return section('price', say(page, WORDS.price), body, 'tint');
}

function faqHtml(page: LandingPage): string {
  const items = itemsOf(page, 'faq');
  if (items.length === 0) return '';
  const list = each(
    items,
    (item) =>
      `<details><summary>${escapeHtml(item.heading || item.text)}</summary><p>${escapeLines(item.text)}</p></details>`,
  );
  return section('faq', say(page, WORDS.faq), `<div class="faq">${list}</div>`, 'split');
}

function guaranteeHtml(page: LandingPage): string {
  const items = itemsOf(page, 'guarantee');
  const [first] = items;
  if (!first) return '';
  const body = each(items, (item, index) => {
    const heading = index > 0 && item.heading ? `<h3>${escapeHtml(item.heading)}</h3>` : '';
    return `${heading}<p>${escapeLines(item.text)}</p>`;
  });
  const title = first.heading ? `<h2 id="guarantee">${escapeHtml(first.heading)}</h2>` : '';
  const named = first.heading ? ' aria-labelledby="guarantee"' : '';
  return `<section class="part"${named}><div class="wrap"><div class="guarantee">${ICON_SHIELD}<div>${title}${body}</div></div></div></section>`;
}

/** What happens after the form is sent, as numbered lines. */
export function afterHtml(page: LandingPage): string {
  const items = itemsOf(page, 'after');
  if (items.length === 0) return '';
  const list = each(
    items,
    (item) =>
      `<li><span>${item.heading ? `<b>${escapeHtml(item.heading)}</b> ` : ''}${escapeLines(item.text)}</span></li>`,
  );
  return `<h3>${say(page, WORDS.after)}</h3><ol class="after">${list}</ol>`;
}

/** Everything between the first screen and the form, in the order in which a visitor reads it. */
export const storyHtml = (page: LandingPage): string =>
  [proofHtml, problemHtml, stepsHtml, includedHtml, casesHtml, comparisonHtml, priceHtml, faqHtml, guaranteeHtml]
    .map((part) => part(page))
    .join('');
