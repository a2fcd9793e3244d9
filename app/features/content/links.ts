import type { InternalLink, Rendered } from "~/lib/markdown/types";
import type { EntryKind } from "~db/enums";

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

/** Anchors that exist, by link name. */
export type Anchors = Map<string, Set<string>>;

/** The links of a text that lead nowhere, as `codice:EC999` or `manuale:m/p#nowhere`. */
export function deadLinks(rendered: Pick<Rendered, "links">, targets: Anchors): string[] {
  return rendered.links
    .filter((link) => {
      const anchors = targets.get(`${link.kind}:${link.target}`);
      return anchors === undefined || (link.anchor !== null && !anchors.has(link.anchor));
    })
    .map((link) => `${link.kind}:${link.target}${link.anchor ? `#${link.anchor}` : ""}`);
}
