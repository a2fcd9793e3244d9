import { CODE_SEVERITIES, DOCUMENT_GENRES, ENVIRONMENTS, MODALITIES, STAGES, TOPICS } from "~db/enums";

type Values = readonly string[];

const CHOICE: Record<string, Values> = { fase: STAGES, modalita: MODALITIES };

const LISTS: Record<string, Values> = {
  vista: ["fase", "senza-risposta", "risolte"],
  solo_fase: STAGES,
  solo_modalita: MODALITIES,
  ambiente: ENVIRONMENTS,
};

/**
 * Pages that are kept, with the parameters they know and their possible values. Anything else in the address is cut off before
 * the page sees it: a made-up parameter or value can neither change a kept page nor make a new one. Pages that take free text
 * (search, the filtered list of comuni) are not kept; nor is a page of `PAGES` when its address has one of its `free` parameters.
 */
const PAGES: { pattern: RegExp; params: Record<string, Values>; free?: Values }[] = [
  { pattern: /^\/$/, params: CHOICE },
  { pattern: /^\/manuali(\/[a-z0-9-]{1,80}){0,2}$/, params: CHOICE },
  { pattern: /^\/faq$/, params: { ...CHOICE, argomento: TOPICS } },
  { pattern: /^\/faq\/[a-z0-9-]{1,80}$/, params: CHOICE },
  { pattern: /^\/codici$/, params: { ...CHOICE, gravita: CODE_SEVERITIES } },
  { pattern: /^\/codici\/[A-Z0-9]{3,8}$/, params: CHOICE },
  {
    pattern: /^\/forum(\/c\/[a-z-]{1,40})?$/,
    params: { ...CHOICE, ...LISTS },
    free: ["codice", "prodotto", "parole", "dopo", "prima"],
  },
  {
    pattern: /^\/forum\/feed\.xml$/,
    params: {},
    free: ["categoria", "vista", "solo_fase", "solo_modalita", "ambiente", "codice", "prodotto"],
  },
  {
    pattern: /^\/forum\/t\/[1-9]\d{0,14}\/[a-z0-9-]{1,80}$/,
    params: CHOICE,
    free: ["dopo", "messaggio", "cita", "fatto"],
  },
  { pattern: /^\/forum\/t\/[1-9]\d{0,14}\/feed\.xml$/, params: {} },
  { pattern: /^\/documenti$/, params: { ...CHOICE, tipo: DOCUMENT_GENRES } },
  { pattern: /^\/documenti\/[a-z0-9-]{1,80}$/, params: CHOICE },
  { pattern: /^\/video(\/[a-z0-9-]{1,80})?$/, params: CHOICE },
  { pattern: /^\/avvisi(\/[a-z0-9-]{1,80})?$/, params: CHOICE },
  { pattern: /^\/comuni\/\d{6}$/, params: CHOICE },
  { pattern: /^\/(privacy|note-legali|accessibilita|mappa-del-sito)$/, params: CHOICE },
  {
    pattern: /^\/avanzamento$/,
    params: { ...CHOICE, vista: ["regioni", "province"], misura: ["aregime", "schede"] },
  },
  { pattern: /^\/(sitemap|avvisi\/feed)\.xml$/, params: {} },
  { pattern: /^\/robots\.txt$/, params: {} },
];

/** The address under which a page is kept, with only known parameters in a fixed order; null when it is not kept. */
export function knownAddress(pathname: string, search: URLSearchParams): string | null {
  const page = PAGES.find(({ pattern }) => pattern.test(pathname));
  if (!page || page.free?.some((name) => search.has(name))) return null;
  const kept = new URLSearchParams();
  for (const [name, values] of Object.entries(page.params)) {
    const value = search.get(name);
    if (value !== null && values.includes(value)) kept.set(name, value);
  }
  const query = kept.toString();
  return query ? `${pathname}?${query}` : pathname;
}
