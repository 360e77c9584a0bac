/**
 * A mail as data, and as its two bodies: plain text, and HTML that any reader of mail shows (one column, tables, styles in the tags, no images, nothing that
 * is fetched). What people typed is escaped; addresses are only those of the department's own files.
 */
import { escapeHtml } from '../../landing/escape';
import type { Language } from '../../shared/text';

/** Judgement of a number, by which it is coloured beside its words. */
export type Tone = 'good' | 'warn' | 'bad' | 'muted';

/** One number of a mail, ready to be read. */
export interface MailFigure {
  readonly name: string;
  readonly value: string;
  /** Plan and what part of it has come; none when there is none. */
  readonly detail: readonly string[];
  readonly status: string;
  readonly tone: Tone;
}

/** A list under a heading. */
export interface MailList {
  readonly title: string;
  readonly items: readonly string[];
}

export interface MailContent {
  readonly language: Language;
  readonly subject: string;
  /** Whose department it is. */
  readonly heading: string;
  readonly lead: string;
  readonly figuresTitle: string;
  readonly figures: readonly MailFigure[];
  readonly lists: readonly MailList[];
  /** The first is the main thing to do. */
  readonly links: readonly { readonly text: string; readonly url: string }[];
  /** Why the reader has this mail, and how to stop it. */
  readonly why: string;
}

/** What is sent. */
export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
}

function textOf(mail: MailContent): string {
  const figures = mail.figures.map(({ name, value, detail, status }) =>
    [`${name}: ${value}`, ...detail, status].filter((part) => part !== '').join(' · '),
  );
  const parts = [
    mail.lead,
    ...(figures.length > 0 ? [[mail.figuresTitle, ...figures].join('\n')] : []),
    ...mail.lists.map(({ title, items }) => [title, ...items.map((item) => `— ${item}`)].join('\n')),
    mail.links.map(({ text, url }) => `${text}: ${url}`).join('\n'),
    mail.why,
  ];
  return `${parts.join('\n\n')}\n`;
}

const COLOURS: Readonly<Record<Tone, string>> = { good: '#166534', warn: '#92400e', bad: '#b91c1c', muted: '#57606a' };
const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Arial,sans-serif";
const RULE = 'border-top:1px solid #e5e7eb';

const figureRow = ({ name, value, detail, status, tone }: MailFigure): string =>
  `<tr><td style="padding:10px 8px 10px 0;${RULE};vertical-align:top"><span style="color:#57606a;font-size:14px">${escapeHtml(name)}</span><br><strong style="font-size:19px;line-height:28px;white-space:nowrap">${escapeHtml(value)}</strong></td>` +
  `<td style="padding:10px 0;${RULE};vertical-align:top;text-align:right;font-size:14px;line-height:20px"><strong style="color:${COLOURS[tone]};white-space:nowrap">${escapeHtml(status)}</strong><br>${detail.map((part) => `<span style="color:#57606a;white-space:nowrap">${escapeHtml(part)}</span>`).join(' · ')}</td></tr>`;

const heading = (text: string): string =>
  `<h2 style="margin:24px 0 4px;font-size:16px;line-height:22px">${escapeHtml(text)}</h2>`;

const list = ({ title, items }: MailList): string =>
  `${heading(title)}<ul style="margin:4px 0 0;padding-left:20px">${items
    .map((item) => `<li style="margin:0 0 8px;line-height:21px">${escapeHtml(item)}</li>`)
    .join('')}</ul>`;

function linksOf({ links }: MailContent): string {
  const [main, ...others] = links;
  if (!main) return '';
  const button = `<a href="${escapeHtml(main.url)}" style="display:inline-block;padding:11px 20px;border-radius:8px;background:#0f766e;color:#ffffff;font-weight:600;text-decoration:none">${escapeHtml(main.text)}</a>`;
  const rest = others.map(
    ({ text, url }) =>
      `<a href="${escapeHtml(url)}" style="display:inline-block;padding:11px 14px;color:#0f766e">${escapeHtml(text)}</a>`,
  );
  return `<p style="margin:24px 0 0">${[button, ...rest].join(' ')}</p>`;
}

function htmlOf(mail: MailContent): string {
  const figures =
    mail.figures.length === 0
      ? ''
      : `${heading(mail.figuresTitle)}<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse">${mail.figures.map(figureRow).join('')}</table>`;
  return (
    `<!DOCTYPE html><html lang="${mail.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(mail.subject)}</title></head>` +
    `<body style="margin:0;padding:0;background:#f3f4f6;color:#1f2328;${FONT};font-size:15px;line-height:22px;overflow-wrap:anywhere">` +
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:16px 8px">` +
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border-radius:12px;text-align:left"><tr><td style="padding:24px 20px;${FONT}">` +
    `<h1 style="margin:0 0 8px;font-size:20px;line-height:26px">${escapeHtml(mail.heading)}</h1>` +
    `<p style="margin:0">${escapeHtml(mail.lead)}</p>${figures}${mail.lists.map(list).join('')}${linksOf(mail)}` +
    `<p style="margin:24px 0 0;padding-top:12px;${RULE};color:#57606a;font-size:13px;line-height:19px">${escapeHtml(mail.why)}</p>` +
    `</td></tr></table></td></tr></table></body></html>`
  );
}

/** Both bodies of a mail; lists without items are left out. */
export function composeMail(content: MailContent): Mail {
  const mail = { ...content, lists: content.lists.filter(({ items }) => items.length > 0) };
  return { subject: mail.subject, text: textOf(mail), html: htmlOf(mail) };
}
