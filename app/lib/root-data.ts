/** What the root loader gives to every page. */
export interface RootData {
  /** Addresses of the enhancement scripts, with their fingerprints: `enhance` for every page, others for those that ask. */
  enhanceUrls: Record<string, string>;
  /** The declaration on form.agid.gov.it, when the owner has published and configured it. */
  accessibilityUrl?: string;
  /** Who is signed in; undefined for anonymous readers. */
  account?: AccountData;
  /** The site shows invented people and comuni. */
  isDemo: boolean;
  /** What does not answer now, or will not soon. */
  status?: StatusLine;
  /** Notices that who is signed in has not read yet. */
  pending: PendingNotice[];
}

export interface StatusLine {
  tone: "running" | "planned";
  text: string;
  href: string;
}

export interface PendingNotice {
  slug: string;
  title: string;
  importance: "ordinario" | "importante" | "bloccante";
}

/** What the header says of who is signed in. */
export interface AccountData {
  name: string;
  /** «Referente comunale, Borgo Sesia». */
  role: string;
  links: { href: string; label: string }[];
  /** The person's own place on the site, in the main menu. */
  own?: { href: string; label: string; section: "comune" | "supporto" };
  /** Finds the way to edit a text beside it. */
  writesTexts: boolean;
  /** Documents and videos, too, are theirs to write. */
  writesDocuments: boolean;
  /** Messages not read yet. */
  unread: number;
}
