import type { Compared } from "./restore";

/** Saved and restored side by side, for people. */
export function comparison(compared: readonly Compared[]): string {
  const rows = compared.map(({ name, saved, restored, isSame }) => [
    name,
    String(saved),
    String(restored),
    isSame ? "same" : "DIFFERENT",
  ]);
  const lines = [["table", "saved", "restored", "content"], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const padded = ([name = "", saved = "", restored = "", content = ""]: string[]) =>
    `${name.padEnd(widths[0] ?? 0)}  ${saved.padStart(widths[1] ?? 0)}  ${restored.padStart(widths[2] ?? 0)}  ${content}`;
  return lines.map(padded).join("\n");
}
