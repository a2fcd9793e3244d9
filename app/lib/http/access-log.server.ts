import type { IncomingMessage, ServerResponse } from "node:http";
import { performance } from "node:perf_hooks";
import { log } from "../log.server";
import { requestDuration } from "../metrics.server";

/** An address that leads nowhere can hold anything a person typed or pasted: of it only the section is logged, if it is one. */
const SECTION = /^\/(manuali|faq|codici|avvisi|comuni|cerca|utile|segnala|assets|immagini)(?=\/|$)/;

const METHODS = new Set(["GET", "HEAD", "POST"]);

/** One line and one measure a request: no query, no address of the visitor, and of a page that was not found only the section. */
export function logWhenAnswered(
  req: IncomingMessage,
  res: ServerResponse,
  requestId: string,
  patternOf: (pathname: string) => string,
): void {
  const startedAt = performance.now();
  const pathname = (req.url ?? "/").split("?", 1)[0] ?? "/";
  res.once("close", () => {
    const milliseconds = Math.round((performance.now() - startedAt) * 10) / 10;
    const path = res.statusCode < 400 ? pathname : (SECTION.exec(pathname)?.[0] ?? "/…");
    const method = METHODS.has(req.method ?? "") ? String(req.method) : "other";
    const route = /^\/(assets|immagini)\//.test(pathname) ? "file" : patternOf(pathname);
    requestDuration.observe({ route, method, status: `${Math.floor(res.statusCode / 100)}xx` }, milliseconds / 1000);
    log.info({ requestId, method: req.method, path, status: res.statusCode, milliseconds }, "request");
  });
}

/** What of an unexpected error may be logged: messages can quote what a person typed, names and places in the code cannot. */
export function faultOf(error: unknown): { name: string; code?: string; at?: string[] } {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = codeOf(error) ?? codeOf(error.cause);
  const places = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  return { name: error.name, code, at: places?.slice(0, 6).map((line) => line.trim()) };
}

function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === "string" ? code : undefined;
}
