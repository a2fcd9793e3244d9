import { parentPort } from "node:worker_threads";
import type { Refusal } from "./messages";
import { renderMarkdown } from "./render";
import { MarkdownTooComplex } from "./too-complex";
import type { Rendered, RenderOptions } from "./types";

/** What the pool sends; one at a time. */
export interface Request {
  source: string;
  options: RenderOptions;
}

/** What comes back; `ready` once, when the code is loaded. */
export type Reply = { ready: true } | { rendered: Rendered } | { refused: Refusal; detail: string } | { fault: string };

function answer({ source, options }: Request): Reply {
  try {
    return { rendered: renderMarkdown(source, options) };
  } catch (error) {
    if (error instanceof MarkdownTooComplex) return { refused: error.reason, detail: error.detail };
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on("message", (request: Request) => parentPort?.postMessage(answer(request)));
parentPort?.postMessage({ ready: true } satisfies Reply);
