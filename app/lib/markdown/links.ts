import { paths } from "~/lib/paths";
import { decodeEntities } from "./html";
import { LIMITS } from "./limits";
import type { InternalLink } from "./types";

/** Stands where the reader's choice goes in an address; `arrange` puts it there. A private character, taken out of sources. */
export const CHOICE_MARK = "\uE000";

/** Where a link leads once checked: an address safe to print, and what it is. */
export type Destination =
  | { href: string; kind: "named"; link: InternalLink }
  | { href: string; kind: "site" }
  /** `shown` is what the reader must be able to see before following: the host, the mailbox. */
  | { href: string; kind: "mail" | "phone" | "external"; shown: string };

const NAMED = /^(?:(codice|faq):([\w-]+)|(manuale):([\w-]+(?:\/[\w-]+)?))(?:#([\w-]+))?$/;
const READING_PAGE = /^\/(?:(?:codici|faq|manuali|avvisi)(?:\/[^?]*)?)?$/;

/** Any base will do: an address that leaves it isn't of this site. `.invalid` is reserved by RFC 2606. */
const SITE = "https://sito.invalid";

/**
 * Checks an address as written in Markdown. Null = not one we follow (unknown scheme, `//host`, credentials, a name out of
 * shape): the caller keeps the text and drops the link. The address returned went through the URL parser that browsers use,
 * so tabs, backslashes and `..` have had their say, but it is not escaped for HTML.
 */
export function resolve(written: string, idPrefix: string): Destination | null {
  const address = decodeEntities(written).trim();
  if (address.length > LIMITS.address) return null;
  const link = readNamed(address);
  if (link) return { kind: "named", href: withMark(pathOf(link)), link };
  if (/^#[\w-]+$/.test(address)) return { kind: "site", href: `#${withPrefix(address.slice(1), idPrefix)}` };
  const ofSite = address.startsWith("/");
  if (!ofSite && !/^(?:https?:\/\/|mailto:|tel:)/i.test(address)) return null;
  if (!URL.canParse(address, SITE)) return null;
  const url = new URL(address, SITE);
  if (url.username || url.password) return null;
  if (url.protocol === "mailto:") return { kind: "mail", href: url.href, shown: url.pathname };
  if (url.protocol === "tel:") return { kind: "phone", href: url.href, shown: url.pathname };
  if (!ofSite) return { kind: "external", href: url.href, shown: url.host };
  return url.origin === SITE ? { kind: "site", href: withMark(url.pathname + url.search + url.hash) } : null;
}

/** Reads `codice:EC075`, `faq:slug`, `manuale:manual/page#anchor`; null for anything else. */
export function readNamed(address: string): InternalLink | null {
  const [, name, slug, manual, page, anchor = null] = NAMED.exec(address) ?? [];
  const kind = (name ?? manual) as InternalLink["kind"] | undefined;
  return kind ? { kind, target: slug ?? page ?? "", anchor } : null;
}

/** An id of this text, prefixed once. */
export function withPrefix(id: string, idPrefix: string): string {
  return id.startsWith(idPrefix) ? id : idPrefix + id;
}

function pathOf({ kind, target, anchor }: InternalLink): string {
  const hash = anchor ? `#${anchor}` : "";
  if (kind === "codice") return paths.code(target) + hash;
  if (kind === "faq") return paths.faq(target) + hash;
  const [manual = "", page] = target.split("/");
  return (page ? paths.guide(manual, page) : paths.manual(manual)) + hash;
}

/** Marks where the choice goes in the path of a reading page. A path that already has parameters keeps its own. */
function withMark(path: string): string {
  const [page = "", ...hash] = path.split("#");
  return READING_PAGE.test(page) ? [page + CHOICE_MARK, ...hash].join("#") : path;
}
