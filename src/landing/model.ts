/** A landing page as data: what src/landing turns into HTML. Everything in it is plain text that anybody may have typed. */
import type { LandingSection } from '../shared/codes/landing';
import type { Language, Text } from '../shared/text';

/** One row of a part: a number, a question or a name above, and its text. Either may be ''. */
export interface PageItem {
  readonly heading: string;
  readonly text: string;
}

/** A field that a person fills in. */
export type FieldKey = 'name' | 'phone' | 'email' | 'company';

/** Marks of where a visitor came from. */
export type UtmKey = 'utm_source' | 'utm_medium' | 'utm_campaign' | 'utm_content';
export const UTM_KEYS: readonly UtmKey[] = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_content'];
export type Utm = Readonly<Record<UtmKey, string>>;

export interface LandingPage {
  readonly language: Language;
  /** Code of the page in the register. */
  readonly code: string;
  /** Company as it stands in the head of the page. */
  readonly brand: string;
  readonly sections: Readonly<Partial<Record<LandingSection, readonly PageItem[]>>>;
  /** Fields of the form in their order; one of phone and e-mail is always among them. */
  readonly fields: readonly FieldKey[];
  /** Address of the privacy policy; '' while there is none. */
  readonly policyUrl: string;
  /** Phone or e-mail shown beside the form; '' when there is none. */
  readonly contact: string;
  /** Goes into the lead when the visitor came without marks of their own. */
  readonly utm: Utm;
}

/** Where the page is opened: by the add-on's web app, which stands in a frame of Google's, or as a file on any site. */
export type Hosting = 'webApp' | 'file';

/** Where the form goes, and what it carries unseen. */
export interface FormTarget {
  readonly hosting: Hosting;
  /** Address that takes the form; '' when there is none: the page then shows its contact instead of a form. */
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
}

/** What was typed and what is wrong with it, when a form comes back. */
export interface FormState {
  readonly values: Readonly<Partial<Record<FieldKey, string>>>;
  readonly consent: boolean;
  readonly errors: Readonly<Partial<Record<FieldKey | 'consent', Text>>>;
  /** What is wrong with the form as a whole: too many requests, no connection. */
  readonly notice?: Text;
}

/** Fields of each form of the register, by its code. */
export const FORM_FIELDS: Readonly<Record<string, readonly FieldKey[]>> = {
  phone: ['name', 'phone'],
  email: ['name', 'email'],
  phone_company: ['name', 'phone', 'company'],
  full: ['name', 'phone', 'email', 'company'],
};

/** Hidden field that people do not see and robots fill in. */
export const TRAP_FIELD = 'contact_topic';
