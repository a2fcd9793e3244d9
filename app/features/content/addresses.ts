import { paths } from "~/lib/paths";
import type { EntryKind } from "~db/enums";

/** Address of a text by its kind and slug. */
export function entryPath(kind: EntryKind, slug: string): string {
  const [manual = "", page = ""] = slug.split("/");
  switch (kind) {
    case "manual":
      return paths.manual(slug);
    case "guide":
      return paths.guide(manual, page);
    case "faq":
      return paths.faq(slug);
    case "code":
      return paths.code(slug);
    case "notice":
      return paths.notice(slug);
    case "document":
      return paths.document(slug);
    case "video":
      return paths.video(slug);
    case "page":
      return `/${slug}`;
  }
}

const KIND_OF: Record<string, EntryKind> = {
  manuali: "manual",
  faq: "faq",
  codici: "code",
  avvisi: "notice",
  documenti: "document",
  video: "video",
};

/** The text that would stand at an address of the site; null where none can. */
export function entryAt(pathname: string): { kind: EntryKind; slug: string } | null {
  const [section, first, second, ...rest] = segments(pathname);
  if (!section || rest.length) return null;
  const kind = KIND_OF[section];
  if (!first) return kind ? null : { kind: "page", slug: section };
  if (second) return kind === "manual" ? { kind: "guide", slug: `${first}/${second}` } : null;
  return kind ? { kind, slug: first } : null;
}

/** None for an address that cannot be read, or holds what no slug does: who asks may have typed anything. */
function segments(pathname: string): string[] {
  try {
    const [root, ...names] = pathname.split("/").map(decodeURIComponent);
    return root === "" && names.every((name) => name && !name.includes("\0")) ? names : [];
  } catch {
    return [];
  }
}
