import { createHash } from "node:crypto";
import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { entryAt } from "~/features/content/addresses";
import { CHOICE_MARK, readNamed } from "~/lib/markdown/links";
import { renderInWorker } from "~/lib/markdown/pool.server";
import { siteOrigin } from "~/lib/site-url.server";
import { db } from "~db/client.server";
import { entries } from "~db/schema/content";
import type { Named } from "./mentions.server";

export interface RenderedPost {
  html: string;
  plain: string;
  /** «faq:slug», «thread:12»: what the text names. */
  refs: string[];
  digest: string;
}

const CODE = /\bE[A-Z]{1,3}\d{1,3}[A-Z]?\b/g;
const NAMED = /\b(?:faq|manuale|codice):[\w/-]+/g;
const MOST = 60;

/** A text of a user as it is stored: HTML, plain words, what it names. Throws `MarkdownTooComplex`. */
export async function renderPost(source: string, mentions: readonly Named[] = []): Promise<RenderedPost> {
  const codes = [...new Set(source.match(CODE) ?? [])].slice(0, MOST);
  const named = [...new Set(source.match(NAMED) ?? [])].slice(0, MOST);
  const titles = await titlesOf(codes, named);
  const words = {
    codes: codes.filter((code) => Object.hasOwn(titles, `codice:${code}`)),
    mentions: Object.fromEntries(mentions.map(({ handle, label }) => [handle, label])),
  };
  const { segments, sections } = await renderInWorker(source, { profile: "user", titles, words });
  const html = segments.map((segment) => ("html" in segment ? segment.html : "")).join("");
  const plain = sections
    .map(({ heading, text }) => [heading, text].filter(Boolean).join("\n"))
    .join("\n")
    .trim();
  return { html, plain, refs: refsIn(html), digest: digestOf(source) };
}

/** The same text is told by this, whatever spaces it ends with. */
export const digestOf = (source: string) => createHash("sha256").update(source.trim()).digest("base64url");

/** Titles of texts in force, by the name they are linked with. */
async function titlesOf(codes: string[], named: string[]): Promise<Record<string, string>> {
  const links = named.flatMap((name) => readNamed(name) ?? []);
  const faqs = links.filter(({ kind }) => kind === "faq").map(({ target }) => target);
  const guides = links.filter(({ kind }) => kind === "manuale").map(({ target }) => target);
  const allCodes = [...codes, ...links.filter(({ kind }) => kind === "codice").map(({ target }) => target)];
  if (!faqs.length && !guides.length && !allCodes.length) return {};
  const rows = await db
    .select({ kind: entries.kind, slug: entries.slug, title: entries.title })
    .from(entries)
    .where(
      and(
        isNull(entries.retiredAt),
        or(
          and(eq(entries.kind, "code"), inArray(entries.slug, [...allCodes, ""])),
          and(eq(entries.kind, "faq"), inArray(entries.slug, [...faqs, ""])),
          and(sql`${entries.kind} in ('guide', 'manual')`, inArray(entries.slug, [...guides, ""])),
        ),
      ),
    );
  const nameOf = { code: "codice", faq: "faq", guide: "manuale", manual: "manuale" } as Record<string, string>;
  return Object.fromEntries(
    rows.map(({ kind, slug, title }) => [`${nameOf[kind]}:${slug}`, kind === "code" ? slug : title]),
  );
}

/** What the links of a rendered text lead to, on this site. */
function refsIn(html: string): string[] {
  const origin = siteOrigin();
  const refs = new Set<string>();
  for (const [, href = ""] of html.matchAll(/ href="([^"]*)"/g)) {
    const path = (href.startsWith(`${origin}/`) ? href.slice(origin.length) : href).split(/[?#]/)[0] ?? "";
    const address = path.replaceAll(CHOICE_MARK, "");
    const thread = /^\/forum\/t\/(\d{1,15})(?:\/|$)/.exec(address);
    const entry = address.startsWith("/") && !thread ? entryAt(address) : null;
    if (thread) refs.add(`thread:${thread[1]}`);
    else if (entry && entry.kind !== "page") refs.add(`${entry.kind}:${entry.slug}`);
  }
  return [...refs].slice(0, MOST);
}
