import type { CodeSeverity, DocumentGenre } from "~db/enums";

/** A page in a manual's side navigation. */
export interface ManualPage {
  slug: string;
  title: string;
  children: ManualPage[];
}

/** A file that was put in the site. */
export interface DocumentFile {
  id: string;
  name: string;
  bytes: number;
}

/** A later release and what it changed. */
export interface DocumentRelease {
  date: string;
  changed: string;
  file?: DocumentFile;
}

/** A part of a video, the section of a guide that says the same in words. */
export interface VideoChapter {
  /** Seconds from the beginning. */
  at: number;
  title: string;
  /** `manual/page` or `manual/page#section`. */
  guide: string | null;
}

/** What each kind keeps beside the common columns (`entries.details`). */
export interface DetailsByKind {
  manual: { order: number; pages: ManualPage[] };
  guide: { manual: string; order: number; parent: string | null };
  faq: { keywords: string[] };
  code: {
    family: string;
    message: string;
    severity: CodeSeverity;
    procedure: string | null;
    table: string | null;
    source: string;
    occurrences: number | null;
    comuni: number | null;
    related: string[];
  };
  notice: { date: string };
  document: {
    genre: DocumentGenre;
    number: string | null;
    date: string;
    issuer: string;
    /** Where it can be read, in words, and its address where it has a lasting one. */
    published: string;
    href: string | null;
    /** As it first came out; later ones stand with their release. */
    file?: DocumentFile;
    /** The newest release first. */
    releases: DocumentRelease[];
  };
  video: {
    /** How long it is, or is meant to be, in seconds. */
    seconds: number;
    chapters: VideoChapter[];
    /** What is seen, for who cannot see it and for who films it. */
    scenes: { at: number; shows: string }[];
  };
  page: Record<string, never>;
}

/** Where the file of a document is opened on its page. */
export const DOCUMENT_FILE_ANCHOR = "file-del-documento";

type Filed = Pick<DetailsByKind["document"], "file" | "releases">;

/** Every file of a document, the one in use first. */
export const filesOfDocument = ({ file, releases }: Filed): DocumentFile[] =>
  [...releases.map((release) => release.file), file].filter((each) => each !== undefined);

/** The pages of a manual in reading order: each before those that nest under it. */
export function readingOrder(pages: ManualPage[]): ManualPage[] {
  return pages.flatMap((page) => [page, ...readingOrder(page.children)]);
}
