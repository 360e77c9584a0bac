/** Text of people as HTML: nothing of it can become markup, and no address can become a script. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text for an element or a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** A text whose line breaks are kept. */
export const escapeLines = (text: string): string => text.trim().split(/\r?\n/).map(escapeHtml).join('<br>');

/** An http(s) address for an attribute; '' for any other: `javascript:` and the like are no links. */
export const safeUrl = (url: string): string =>
  /^https?:\/\/[^\s"'<>\\]+$/i.test(url.trim()) ? escapeHtml(url.trim()) : '';

/** How a phone or an e-mail is opened by a tap; '' for what is neither. */
export function contactLink(contact: string): string {
  const text = contact.trim();
  if (/^[^\s@"'<>]+@[^\s@"'<>]+\.[^\s@"'<>]+$/.test(text)) return escapeHtml(`mailto:${text}`);
  const digits = text.replace(/[^\d+]/g, '');
  return /^\+?\d{7,15}$/.test(digits) && /^[\d\s()+.-]+$/.test(text) ? escapeHtml(`tel:${digits}`) : '';
}
