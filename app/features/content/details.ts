import type { CodeSeverity } from "~db/enums";

/** A page in a manual's side navigation. */
export interface ManualPage {
  slug: string;
  title: string;
  children: ManualPage[];
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
  page: Record<string, never>;
}

/** The pages of a manual in reading order: each before those that nest under it. */
export function readingOrder(pages: ManualPage[]): ManualPage[] {
  return pages.flatMap((page) => [page, ...readingOrder(page.children)]);
}
