/** What the panel shows of landing pages: plain JSON. */
import type { Text } from '../../shared/text';

export interface LandingView {
  readonly code: string;
  readonly title: string;
  /** Status as the register shows it. */
  readonly status: string;
  /** What keeps the page from being published. */
  readonly blocking: readonly Text[];
  /** What is worth finishing but keeps nothing back. */
  readonly advice: readonly Text[];
  /** Address and test link of the published page; null while it is not published. */
  readonly published: { readonly url: string; readonly testUrl: string } | null;
}

export interface LandingsView {
  readonly pages: readonly LandingView[];
  /** Address of the web app: the one in use, or the one that Google tells; '' when neither is known. */
  readonly address: string;
  /** Contacts of leads are masked, so nobody could call them back. */
  readonly contactsMasked: boolean;
  readonly settingsLink: string;
  readonly registerLink: string;
  readonly textsLink: string;
}

export interface LandingFile {
  readonly fileName: string;
  readonly html: string;
  /** Where the form of the file goes, or that it has none. */
  readonly note: Text;
}
