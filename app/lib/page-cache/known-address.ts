import { CODE_SEVERITIES, MODALITIES, STAGES, TOPICS } from "~db/enums";

type Values = readonly string[];

const CHOICE: Record<string, Values> = { fase: STAGES, modalita: MODALITIES };

/**
 * Pages that are kept, with the parameters they know and their possible values. Anything else in the address is cut off before
 * the page sees it: a made-up parameter or value can neither change a kept page nor make a new one. Pages that take free text
 * (search, the filtered list of comuni) are not kept.
 */
const PAGES: { pattern: RegExp; params: Record<string, Values> }[] = [
  { pattern: /^\/$/, params: CHOICE },
  { pattern: /^\/manuali(\/[a-z0-9-]{1,80}){0,2}$/, params: CHOICE },
  { pattern: /^\/faq$/, params: { ...CHOICE, argomento: TOPICS } },
  { pattern: /^\/faq\/[a-z0-9-]{1,80}$/, params: CHOICE },
  { pattern: /^\/codici$/, params: { ...CHOICE, gravita: CODE_SEVERITIES } },
  { pattern: /^\/codici\/[A-Z0-9]{3,8}$/, params: CHOICE },
  { pattern: /^\/avvisi(\/[a-z0-9-]{1,80})?$/, params: CHOICE },
  { pattern: /^\/comuni\/\d{6}$/, params: CHOICE },
  { pattern: /^\/(privacy|note-legali|accessibilita|mappa-del-sito)$/, params: CHOICE },
  {
    pattern: /^\/avanzamento$/,
    params: { ...CHOICE, vista: ["regioni", "province"], misura: ["aregime", "schede"] },
  },
  { pattern: /^\/(sitemap|feed)\.xml$/, params: {} },
  { pattern: /^\/robots\.txt$/, params: {} },
];

/** The address under which a page is kept, with only known parameters in a fixed order; null when it is not kept. */
export function knownAddress(pathname: string, search: URLSearchParams): string | null {
  const page = PAGES.find(({ pattern }) => pattern.test(pathname));
  if (!page) return null;
  const kept = new URLSearchParams();
  for (const [name, values] of Object.entries(page.params)) {
    const value = search.get(name);
    if (value !== null && values.includes(value)) kept.set(name, value);
  }
  const query = kept.toString();
  return query ? `${pathname}?${query}` : pathname;
}
