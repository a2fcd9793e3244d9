import { and, eq, inArray, or } from "drizzle-orm";
import { deadLinks, linkName } from "~/features/content/links";
import { inForce } from "~/features/content/queries.server";
import { Invalid } from "~/lib/errors";
import { renderInWorker } from "~/lib/markdown/pool.server";
import { MarkdownTooComplex } from "~/lib/markdown/too-complex";
import type { Heading, Rendered } from "~/lib/markdown/types";
import { db } from "~db/client.server";
import { entries } from "~db/schema/content";
import { messages } from "./messages";

const NAMED = /\b(codice|faq|manuale):([\w/-]{1,160})/g;
const MOST = 100;
const KINDS = { codice: ["code"], faq: ["faq"], manuale: ["guide", "manual"] } as const;

/** A notice as its page shows it, with the names of the texts it links to. Throws `Invalid` for a link that leads nowhere. */
export async function renderNotice(source: string): Promise<Rendered> {
  const known = await textsNamed(source);
  const titles = Object.fromEntries(known.map(({ name, title }) => [name, title]));
  const anchors = new Map(known.map(({ name, headings }) => [name, new Set(headings.map(({ id }) => id))]));
  try {
    const rendered = await renderInWorker(source, { profile: "editorial", titles });
    const [dead] = deadLinks(rendered, anchors);
    if (dead) throw new Invalid({ testo: messages.rules.link(dead) });
    return rendered;
  } catch (error) {
    throw error instanceof MarkdownTooComplex ? new Invalid({ testo: error.message }) : error;
  }
}

async function textsNamed(source: string) {
  const named = [...source.matchAll(NAMED)].slice(0, MOST);
  if (!named.length) return [];
  const conditions = named.map(([, scheme = "", slug = ""]) =>
    and(inArray(entries.kind, [...KINDS[scheme as keyof typeof KINDS]]), eq(entries.slug, slug)),
  );
  const rows = await db
    .select({ kind: entries.kind, slug: entries.slug, title: entries.title, headings: entries.headings })
    .from(entries)
    .where(and(inForce, or(...conditions)));
  return rows.map(({ kind, slug, title, headings }) => ({
    name: linkName(kind, slug) ?? "",
    title,
    headings: headings as Heading[],
  }));
}
