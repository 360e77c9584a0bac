/** Builds the links of the register from what people typed: the values of the columns that the add-on keeps. */
import { pick, t, type Language } from '../../shared/text';
import { buildLink, campaignOf, type UtmTags } from '../../shared/utm';

/** Parts of a link as people type them. */
export interface LinkParts {
  readonly landing: string;
  readonly source: string;
  readonly medium: string;
  /** ISO date of the month; '' when empty. */
  readonly month: string;
  readonly product: string;
  readonly segment: string;
  readonly geo: string;
  readonly goal: string;
  readonly content: string;
  readonly term: string;
}

export interface TidyLink {
  readonly campaign: string;
  readonly link: string;
  readonly check: string;
}

export const LINK_READY = t('Готово', 'Ready');

/** Tags of the parts. */
export const tagsOf = (parts: LinkParts): UtmTags => ({
  utm_source: parts.source,
  utm_medium: parts.medium,
  utm_campaign: campaignOf(parts),
  utm_content: parts.content,
  utm_term: parts.term,
});

/** The link, its campaign and what is wrong; everything empty for a row without any part. */
export function tidyLink(parts: LinkParts, language: Language): TidyLink {
  if (parts.landing === '' && parts.source === '') return { campaign: '', link: '', check: '' };
  const built = buildLink(parts.landing, tagsOf(parts));
  return {
    campaign: built.tags.utm_campaign ?? '',
    link: built.url ?? '',
    check:
      built.problems.length === 0
        ? pick(LINK_READY, language)
        : built.problems.map((problem) => pick(problem.text, language)).join('; '),
  };
}
