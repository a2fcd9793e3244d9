import { readFileSync } from "node:fs";
import path from "node:path";

let known: string | undefined;

/** Address of the enhancement script. It is built apart from Remix: pages that do not hydrate load nothing else. */
export function enhanceUrl(): string {
  known ??= readFileSync(path.resolve("build/enhance-url"), "utf8").trim();
  return known;
}
