/** Whole pages: the landing page, the form that came back, the thanks, and "no such page". Each is one file without outside resources. */
import { pick, type Language, type Text } from '../shared/text';
import { escapeHtml, escapeLines, safeUrl } from './escape';
import { contactLine, EMPTY_FORM, formHtml } from './form';
import type { FormState, FormTarget, Hosting, LandingPage } from './model';
import { pageScript } from './script';
import { afterHtml, ctaLink, heroHtml, itemsOf, storyHtml } from './sections';
import { STYLE } from './style';
import { WORDS } from './words';

/** A page as its host shows it: Google takes the title apart from the page. */
export interface Rendered {
  readonly title: string;
  readonly html: string;
}

function shell(language: Language, title: string, description: string, body: string, hosting: Hosting): Rendered {
  const meta = description === '' ? '' : `<meta name="description" content="${escapeHtml(description)}">`;
  return {
    title,
    html:
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
      `<title>${escapeHtml(title)}</title>${meta}<style>${STYLE}</style></head><body>${body}<script>${pageScript(hosting)}</script></body></html>`,
  };
}

const brandHtml = (page: LandingPage): string =>
  `<span class="brand"><span class="mark" aria-hidden="true">${escapeHtml([...page.brand.trim()][0] ?? '')}</span>${escapeHtml(page.brand)}</span>`;

const headHtml = (page: LandingPage, withButton: boolean): string =>
  `<header class="top"><div class="wrap">${brandHtml(page)}${withButton ? ctaLink(page, ' small') : ''}</div></header>`;

function footHtml(page: LandingPage): string {
  const policy = safeUrl(page.policyUrl);
  const link = policy
    ? `<a href="${policy}" target="_blank" rel="noopener">${escapeHtml(pick(WORDS.policy, page.language))}</a>`
    : '';
  return `<footer><div class="wrap"><span>${escapeHtml(page.brand)}</span>${link}</div></footer>`;
}

function formPart(page: LandingPage, target: FormTarget, state: FormState, look = ''): string {
  const offer = itemsOf(page, 'cta')
    .map((item) => `<p class="big">${escapeLines(item.text)}</p>`)
    .join('');
  const title = escapeHtml(itemsOf(page, 'cta')[0]?.heading || pick(WORDS.button, page.language));
  return (
    `<section class="part final${look}" id="form" aria-labelledby="formTitle"><div class="wrap heroGrid">` +
    `<div><h2 id="formTitle">${title}</h2>${offer}${afterHtml(page)}</div>${formHtml(page, target, state)}</div></section>`
  );
}

const titleOf = (page: LandingPage): string => {
  const headline = (itemsOf(page, 'headline')[0]?.text ?? '').replace(/\s+/g, ' ').trim();
  return headline === '' ? page.brand : `${headline} | ${page.brand}`;
};

/** The landing page with an empty form. */
export function renderLanding(page: LandingPage, target: FormTarget): Rendered {
  const body =
    `<a class="skip" href="#form" data-goto="form">${escapeHtml(pick(WORDS.skip, page.language))}</a>${headHtml(page, true)}` +
    `<main>${heroHtml(page)}${storyHtml(page)}${formPart(page, target, EMPTY_FORM)}</main>${footHtml(page)}`;
  return shell(page.language, titleOf(page), itemsOf(page, 'subheadline')[0]?.text ?? '', body, target.hosting);
}

/** The form alone, with what was typed and what is wrong with it. */
export function renderForm(page: LandingPage, target: FormTarget, state: FormState): Rendered {
  const body = `${headHtml(page, false)}<main>${formPart(page, target, state, ' formFirst')}</main>${footHtml(page)}`;
  return shell(page.language, titleOf(page), '', body, target.hosting);
}

const note = (title: string, text: string, rest: string): string =>
  `<section class="part"><div class="wrap"><div class="card note"><h1>${title}</h1><p class="big">${text}</p>${rest}</div></div></section>`;

/** After the form was sent: that it arrived, what happens next and when. */
export function renderThanks(page: LandingPage, backUrl: string): Rendered {
  const { language } = page;
  const back = safeUrl(backUrl);
  const rest =
    afterHtml(page) +
    contactLine(page.contact, language, 'orContact') +
    (back
      ? `<p class="actions"><a href="${back}" target="_top">${escapeHtml(pick(WORDS.back, language))}</a></p>`
      : '');
  const body = `${headHtml(page, false)}<main>${note(escapeHtml(pick(WORDS.thanks, language)), escapeHtml(pick(WORDS.thanksText, language)), rest)}</main>${footHtml(page)}`;
  return shell(language, pick(WORDS.thanks, language), '', body, 'webApp');
}

/** For an address under which nothing is published. */
export function renderNothing(
  language: Language,
  title: Text = WORDS.notFound,
  text: Text = WORDS.notFoundText,
): Rendered {
  const body = `<main>${note(escapeHtml(pick(title, language)), escapeHtml(pick(text, language)), '')}</main>`;
  return shell(language, pick(title, language), '', body, 'webApp');
}
