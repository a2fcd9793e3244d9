import { entryAt } from "~/features/content/addresses";
import { normaliseCode } from "~/lib/text";
import type { TouchedKind } from "~db/enums";

export interface Touch {
  kind: TouchedKind;
  key: string;
}

const THREAD = /^\/forum\/t\/([1-9]\d{0,14})(?:\/|$)/;

/** What a line names: a result code, or the address of a page, with or without that of the site; null when it is neither. */
export function readTouch(line: string): Touch | null {
  const text = line.trim();
  if (!text.startsWith("/") && !URL.canParse(text)) {
    const code = normaliseCode(text);
    return code ? { kind: "code", key: code } : null;
  }
  const path = text.startsWith("/") ? (text.split(/[?#]/)[0] ?? "") : new URL(text).pathname;
  const thread = THREAD.exec(path)?.[1];
  if (thread) return { kind: "thread", key: thread };
  const entry = entryAt(path);
  const isTouchable = entry && (entry.kind === "guide" || entry.kind === "faq" || entry.kind === "code");
  return isTouchable ? { kind: entry.kind as TouchedKind, key: entry.slug } : null;
}

/** The lines of the field, each once. */
export function touchLines(text: string): string[] {
  return [...new Set(text.split(/\r?\n/).map((line) => line.trim()))].filter(Boolean);
}
