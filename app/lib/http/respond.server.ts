import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import zlib from "node:zlib";
import type { KeptPage } from "../page-cache/page-cache.server";
import { bodyOf } from "./rendered.server";
import { sendStream, streamOf } from "./streamed.server";

const gzip = promisify(zlib.gzip);
const brotli = promisify(zlib.brotliCompress);

/** Smaller bodies travel in one packet anyway. */
const COMPRESS_FROM = 1024;

/** Fresh pages are compressed once for one reader, kept ones once for all: the latter are worth more work. */
const EFFORT = { fresh: { gzip: 4, brotli: 3 }, kept: { gzip: 9, brotli: 6 } } as const;

type Encoding = "br" | "gzip" | "identity";

export function acceptedEncoding(header: string | string[] | undefined): Encoding {
  const accepted = String(header ?? "");
  if (/\bbr\b(?!\s*;\s*q=0(\.0+)?\s*(,|$))/.test(accepted)) return "br";
  if (/\bgzip\b(?!\s*;\s*q=0(\.0+)?\s*(,|$))/.test(accepted)) return "gzip";
  return "identity";
}

export function etagOf(body: Buffer): string {
  return `"${createHash("sha1").update(body).digest("base64url")}"`;
}

/** True when the reader already has this body: the weak comparison of RFC 9110, 13.1.2. */
export function isSameAs(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  if (ifNoneMatch.trim() === "*") return true;
  return ifNoneMatch.split(",").some((given) => given.trim().replace(/^W\//, "") === etag);
}

/** Answers with a page: 304 where the reader has it, else the copy in the encoding asked for, which is kept with the page. */
export async function sendPage(
  req: IncomingMessage,
  res: ServerResponse,
  page: KeptPage,
  keep: boolean,
): Promise<void> {
  for (const [name, value] of Object.entries(page.headers)) res.setHeader(name, value);
  res.setHeader("etag", page.etag);
  if (isSameAs(req.headers["if-none-match"], page.etag)) {
    res.removeHeader("content-type");
    res.writeHead(304).end();
    return;
  }
  const encoding = page.body.length < COMPRESS_FROM ? "identity" : acceptedEncoding(req.headers["accept-encoding"]);
  const body = await encoded(page, encoding, keep ? EFFORT.kept : EFFORT.fresh);
  if (encoding !== "identity") res.setHeader("content-encoding", encoding);
  res.setHeader("content-length", body.length);
  res.writeHead(200).end(req.method === "HEAD" ? undefined : body);
}

async function encoded(page: KeptPage, encoding: Encoding, effort: { gzip: number; brotli: number }): Promise<Buffer> {
  if (encoding === "br") page.brotli ??= await compressBrotli(page.body, effort.brotli);
  if (encoding === "gzip") page.gzip ??= await gzip(page.body, { level: effort.gzip });
  return (encoding === "br" ? page.brotli : encoding === "gzip" ? page.gzip : undefined) ?? page.body;
}

function compressBrotli(body: Buffer, quality: number): Promise<Buffer> {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = zlib.constants;
  return brotli(body, { params: { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_SIZE_HINT]: body.length } });
}

/** Answers that are not pages to keep: refusals, redirects, files of data. */
export async function sendResponse(req: IncomingMessage, res: ServerResponse, response: Response): Promise<void> {
  res.statusCode = response.status;
  for (const [name, value] of response.headers) if (name !== "set-cookie") res.setHeader(name, value);
  const cookies = response.headers.getSetCookie();
  if (cookies.length) res.setHeader("set-cookie", cookies);
  const stream = streamOf(response);
  if (stream) return sendStream(req, res, stream);
  const body = await bodyOf(response);
  const encoding =
    body.length < COMPRESS_FROM || res.hasHeader("content-encoding")
      ? "identity"
      : acceptedEncoding(req.headers["accept-encoding"]);
  const page: KeptPage = { body, etag: "", headers: {} };
  const sent = await encoded(page, encoding, EFFORT.fresh);
  if (encoding !== "identity") res.setHeader("content-encoding", encoding);
  if (response.status !== 204 && response.status !== 304) res.setHeader("content-length", sent.length);
  res.end(req.method === "HEAD" ? undefined : sent);
}
