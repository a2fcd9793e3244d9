import { readNamed } from "~/lib/markdown/links";
import type { InternalLink, Rendered } from "~/lib/markdown/types";
import type { EntryKind } from "~db/enums";
import type { FrontMatter } from "./front-matter";

/** `codice:EC075`, `faq:slug`, `manuale:m/p`: how a text names another. */
export type LinkScheme = InternalLink["kind"];

const SCHEME_OF: Partial<Record<EntryKind, LinkScheme>> = {
  code: "codice",
  faq: "faq",
  guide: "manuale",
  manual: "manuale",
};

/** Undefined for kinds that are not linked by name (notices, pages). */
export function linkName(kind: EntryKind, slug: string): string | undefined {
  const scheme = SCHEME_OF[kind];
  return scheme && `${scheme}:${slug}`;
}

export function linkTarget(link: InternalLink): { kind: EntryKind; slug: string } {
  if (link.kind === "codice") return { kind: "code", slug: link.target };
  if (link.kind === "faq") return { kind: "faq", slug: link.target };
  return { kind: link.target.includes("/") ? "guide" : "manual", slug: link.target };
}

/** What a text names outside its body: what a document touches, the guides of a video's chapters. */
export function namedBeside(meta: FrontMatter): InternalLink[] {
  const touched = "touches" in meta ? meta.touches : [];
  const guides = "chapters" in meta ? meta.chapters.flatMap(({ guide }) => (guide ? `manuale:${guide}` : [])) : [];
  return [...touched, ...guides].flatMap((name) => readNamed(name) ?? []);
}

/** Links as they are kept: one row for each text they lead to. */
export function linkRows(fromId: number, links: readonly InternalLink[]) {
  const rows = new Map<string, { fromId: number; toKind: EntryKind; toSlug: string; anchors: string[] }>();
  for (const link of links) {
    const { kind: toKind, slug: toSlug } = linkTarget(link);
    const row = rows.get(`${toKind} ${toSlug}`) ?? { fromId, toKind, toSlug, anchors: [] };
    if (link.anchor !== null && !row.anchors.includes(link.anchor)) row.anchors.push(link.anchor);
    rows.set(`${toKind} ${toSlug}`, row);
  }
  return [...rows.values()];
}

/** Anchors that exist, by link name. */
export type Anchors = Map<string, Set<string>>;

/** The links of a text that lead nowhere, as `codice:EC999` or `manuale:m/p#nowhere`; of texts that are `passedOver` nothing is said. */
export function deadLinks(
  rendered: Pick<Rendered, "links">,
  targets: Anchors,
  passedOver: ReadonlySet<string> = new Set(),
): string[] {
  return rendered.links
    .filter((link) => {
      if (passedOver.has(`${link.kind}:${link.target}`)) return false;
      const anchors = targets.get(`${link.kind}:${link.target}`);
      return anchors === undefined || (link.anchor !== null && !anchors.has(link.anchor));
    })
    .map((link) => `${link.kind}:${link.target}${link.anchor ? `#${link.anchor}` : ""}`);
}
