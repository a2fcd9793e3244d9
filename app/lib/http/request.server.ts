import type { IncomingMessage } from "node:http";
import proxyAddr from "proxy-addr";
import { env } from "../env.server";

/** Forms of this site are text; those with files have a limit of their own (upload-limits.ts). */
export const BODY_LIMIT = 256 * 1024;
const URL_LIMIT = 4096;
/** A text arrives within this time, or somebody is holding connections. */
const BODY_MS = 30_000;

/** The request cannot be served; `status` says why. */
export class BadRequest extends Error {
  constructor(readonly status: 400 | 403 | 405 | 408 | 413 | 414 | 503) {
    super(String(status));
  }
}

/** Parses the address; throws for what is not one (wrong percent-encoding, control characters, too long). */
export function parseAddress(req: IncomingMessage): URL {
  const raw = req.url ?? "/";
  if (raw.length > URL_LIMIT) throw new BadRequest(414);
  if (!raw.startsWith("/") || !isHost(req.headers.host)) throw new BadRequest(400);
  try {
    const url = new URL(`http://site${raw.startsWith("//") ? raw.replace(/^\/+/, "/") : raw}`);
    const decoded = decodeURIComponent(url.pathname);
    // Encoded slashes and NUL never occur in an address of ours, and the latter is an error in PostgreSQL.
    if (decoded.includes("\0") || /%2f|%5c/i.test(url.pathname)) throw new BadRequest(400);
    decodeURIComponent(url.search.replaceAll("+", " "));
    if (url.search.includes("%00")) throw new BadRequest(400);
    return url;
  } catch (error) {
    throw error instanceof BadRequest ? error : new BadRequest(400);
  }
}

/** Whether a `Host` header names a host and nothing more: it becomes part of addresses. */
export function isHost(host: string | undefined): boolean {
  return /^[\w.:[\]-]+$/.test(host ?? "") && URL.canParse(`http://${host}`);
}

/**
 * A form must come from this site. Browsers say where from in `Origin`, the oldest only in `Referer`; `null`, another host or
 * nothing at all is refused.
 */
export function checkOrigin(req: IncomingMessage): void {
  const { origin, referer, host } = req.headers;
  const from = origin ?? referer;
  if (!from || !URL.canParse(from)) throw new BadRequest(403);
  const { SITE_URL } = env();
  const isHere = SITE_URL ? new URL(from).origin === new URL(SITE_URL).origin : new URL(from).host === host;
  if (!isHere) throw new BadRequest(403);
}

const SESSION_COOKIE = /(?:^|;\s*)(?:__Host-)?anpr_session=/;

/** Pages are kept only for who has no session; cookies of other sites of the same domain do not matter. */
export function isSignedIn(req: IncomingMessage): boolean {
  return SESSION_COOKIE.test(req.headers.cookie ?? "");
}

/** The whole body, at most `BODY_LIMIT` bytes, within 30 seconds. */
export async function readBody(req: IncomingMessage): Promise<Buffer> {
  if (Number(req.headers["content-length"] ?? 0) > BODY_LIMIT) throw new BadRequest(413);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BadRequest(408)), BODY_MS);
  });
  return Promise.race([wholeBody(req), late]).finally(() => clearTimeout(timer));
}

async function wholeBody(req: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  // A refused body is read past by whoever answers: destroying it here would take the answer with it.
  for await (const part of req.iterator({ destroyOnReturn: false })) {
    size += (part as Buffer).length;
    if (size > BODY_LIMIT) throw new BadRequest(413);
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}

/** What is left of a refused body is read past, up to this much and this long: a browser reads the answer only after it has sent. */
const PASSED_OVER_BYTES = 32 * 1024 * 1024;
const PASSED_OVER_MS = 5_000;

/** Resolves when the body has ended, or when more comes than is worth waiting for. */
export function passOverBody(req: IncomingMessage): Promise<void> {
  if (req.complete || req.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    let bytes = 0;
    const done = () => {
      clearTimeout(timer);
      req.off("data", count).off("end", done).off("close", done);
      resolve();
    };
    const count = (part: Buffer) => {
      bytes += part.length;
      if (bytes > PASSED_OVER_BYTES) done();
    };
    const timer = setTimeout(done, PASSED_OVER_MS);
    req.on("data", count).once("end", done).once("close", done).resume();
  });
}

let trust: ((address: string, hop: number) => boolean) | undefined;

/** Address of the visitor: forwarded headers are believed only from the hops that `TRUST_PROXY` names. */
export function visitorAddress(req: IncomingMessage): string {
  trust ??= compileTrust(env().TRUST_PROXY);
  return proxyAddr(req, trust);
}

function compileTrust(setting: string | undefined): (address: string, hop: number) => boolean {
  if (!setting) return () => false;
  if (/^\d+$/.test(setting)) return (_address, hop) => hop < Number(setting);
  return proxyAddr.compile(setting.split(",").map((part) => part.trim()));
}
