/** Which bytes of a content are asked for: `whole` where no single range is, `impossible` where it lies outside. Ends included. */
export type Range = "whole" | "impossible" | { start: number; end: number };

/** Reads the header of RFC 9110, 14.2 for a content of so many bytes. Several ranges at once are answered with the whole. */
export function rangeOf(header: string | null, bytes: number): Range {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!match) return "whole";
  const [, from = "", to = ""] = match;
  if (from === "" && to === "") return "whole";
  const start = from === "" ? Math.max(0, bytes - Number(to)) : Number(from);
  const end = from === "" || to === "" ? bytes - 1 : Math.min(Number(to), bytes - 1);
  return start > end || (from === "" && Number(to) === 0) ? "impossible" : { start, end };
}
