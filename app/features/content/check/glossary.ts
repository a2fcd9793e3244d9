import { proseLines } from "./prose";

/** The page whose headings are the terms. */
export const GLOSSARY = "preparare/glossario";

export interface Term {
  name: string;
  anchor: string;
}

/** The terms of the glossary's source: each is a heading with an anchor of its own. */
export function termsOf(glossary: string): Term[] {
  return [...glossary.matchAll(/^#{2,3}\s+(.+?)\s*\{#([a-z0-9-]+)\}\s*$/gm)].map(([, name = "", anchor = ""]) => ({
    name,
    anchor,
  }));
}

/** What is wrong with the links to the glossary: a term that is used without one, or linked more than once. */
export function glossaryFaults(body: string, terms: Term[]): string[] {
  const prose = proseLines(body).filter(({ isTable }) => !isTable);
  const running = prose.map(({ source }) => linkable(source)).join("\n");
  return terms.flatMap(({ name, anchor }) => {
    const links = body.split(`(manuale:${GLOSSARY}#${anchor})`).length - 1;
    if (links > 1) return [`glossary term «${name}» is linked ${links} times`];
    return links === 0 && occurrences(name).test(running) ? [`glossary term «${name}» is used and not linked`] : [];
  });
}

/** Running words: what is bold, quoted, code or a link already stands for something else. */
const linkable = (source: string): string =>
  source.replace(/^:::.*/, "").replace(/\*\*[^*]+\*\*|`[^`]+`|«[^»]+»|\[[^\]]*\]\([^)]*\)/g, " ");

/** An acronym as it is; of a word also the plural and capitals. */
function occurrences(name: string): RegExp {
  const isAcronym = /\p{Lu}/u.test(name.slice(1));
  const escaped = name.replace(/[/.]/g, "\\$&");
  const form = isAcronym ? escaped : escaped.replace(/[aeio]$/, "[aeio]");
  return new RegExp(`(?<![\\p{L}\\d/-])${form}(?![\\p{L}\\d/-])`, isAcronym ? "u" : "iu");
}
