import { readFileSync } from "node:fs";
import path from "node:path";

let known: Record<string, string> | undefined;

/** Addresses of the enhancement scripts by name; `enhance` is on every page. They are built apart from Remix: nothing hydrates. */
export function enhanceUrls(): Record<string, string> {
  known ??= JSON.parse(readFileSync(path.resolve("build/enhance-urls.json"), "utf8")) as Record<string, string>;
  return known;
}
