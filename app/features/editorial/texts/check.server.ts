import { and, eq, inArray, isNull } from "drizzle-orm";
import { deadLinks, linkName, namedBeside } from "~/features/content/links";
import { type PreparedEntry, prepareOne } from "~/features/content/prepare.server";
import { targetsOf } from "~/features/content/targets.server";
import { Invalid } from "~/lib/errors";
import { readNamed } from "~/lib/markdown/links";
import { MarkdownTooComplex } from "~/lib/markdown/too-complex";
import type { Rendered } from "~/lib/markdown/types";
import { db } from "~db/client.server";
import { entries } from "~db/schema/content";
import { messages } from "./messages";
import type { EditedSource } from "./source";

const { rules } = messages;

/** Fields that name texts outside the body. */
const BESIDE = [
  { kind: "document", name: "tocca" },
  { kind: "video", name: "capitoli" },
] as const;

/**
 * The text rendered as it will be published. Links that lead nowhere, figures that the text in force (`former`) has not and codes
 * that are not there are refused beside their field. Throws `Invalid`.
 */
export async function renderChecked(
  source: EditedSource,
  former: string | null,
): Promise<{ entry: PreparedEntry; html: Rendered }> {
  const beside = namedBeside(source.meta);
  const { titles, anchors } = await targetsOf(source.body, beside);
  const entry = prepareOne(source, titles);
  const html = await rendered(entry);
  const own = linkName(source.kind, source.slug);
  if (own) anchors.set(own, new Set(html.headings.map(({ id }) => id)));
  const deadBeside = deadLinks({ links: beside }, anchors);
  const dead = [
    ...misshapen(source.body),
    ...deadLinks({ links: html.links.slice(0, -beside.length || undefined) }, anchors),
  ];
  const [besideField] = BESIDE.filter((field) => deadBeside.length && source.kind === field.kind);
  if (dead.length || besideField) {
    throw new Invalid({
      ...(dead.length && { testo: rules.dead(dead.join(", ")) }),
      ...(besideField && { [besideField.name]: rules.dead(deadBeside.join(", ")) }),
    });
  }
  if (html.images.some((image) => !former?.includes(image))) throw new Invalid({ testo: rules.images });
  if ("related" in source.meta) await refuseUnknown(source.meta.related);
  return { entry, html };
}

/** Links by name that the renderer drops because no name looks like that. */
function misshapen(body: string): string[] {
  const written = [...body.matchAll(/\]\(\s*((?:codice|faq|manuale):[^)]*)\)/g)].map(([, name = ""]) => name.trim());
  return written.filter((name) => !readNamed(name));
}

async function rendered(entry: PreparedEntry): Promise<Rendered> {
  try {
    return await entry.render();
  } catch (error) {
    throw error instanceof MarkdownTooComplex ? new Invalid({ testo: error.message }) : error;
  }
}

async function refuseUnknown(codes: readonly string[]): Promise<void> {
  if (!codes.length) return;
  const rows = await db
    .select({ slug: entries.slug })
    .from(entries)
    .where(and(eq(entries.kind, "code"), inArray(entries.slug, [...codes]), isNull(entries.retiredAt)));
  const unknown = codes.filter((code) => !rows.some(({ slug }) => slug === code));
  if (unknown.length) throw new Invalid({ vicini: rules.unknownCodes(unknown.join(", ")) });
}
