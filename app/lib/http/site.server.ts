import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import { log } from "../log.server";
import { knownAddress } from "../page-cache/known-address";
import type { KeptPage, PageCache, Ticket } from "../page-cache/page-cache.server";
import { paths } from "../paths";
import { faultOf, logWhenAnswered } from "./access-log.server";
import { type ContextOf, type RemixHandler, remixHandler } from "./remix.server";
import { bodyOf } from "./rendered.server";
import {
  BadRequest,
  checkOrigin,
  isSignedIn,
  parseAddress,
  passOverBody,
  readBody,
  visitorAddress,
} from "./request.server";
import { etagOf, sendPage, sendResponse } from "./respond.server";
import { patternsOf } from "./route-pattern";
import { securityHeaders } from "./security-headers.server";
import { staticFiles } from "./static.server";
import { isMultipart, type ReceivedForm, receiveForm } from "./upload.server";
import { uploadLimits } from "./upload-limits";

/** One request on its way through the site. */
interface Exchange {
  req: IncomingMessage;
  res: ServerResponse;
  requestId: string;
  remix: RemixHandler;
  cache: PageCache;
  contextOf: ContextOf;
  streams: Streams;
  onArrival?: OnArrival;
}

/** Told of each page that is read from another page of the site; must not throw, and is not waited for. */
export type OnArrival = (from: URL, to: URL) => void;

/** Answers that stay open, by path: Remix makes only whole ones. */
export type Streams = Record<string, (req: IncomingMessage, res: ServerResponse) => Promise<void>>;

/** The site's request listener: files, refusals, streams, kept pages, then Remix. */
export function siteListener(
  build: ServerBuild,
  cache: PageCache,
  contextOf: ContextOf,
  streams: Streams = {},
  onArrival?: OnArrival,
) {
  const remix = remixHandler(build, contextOf);
  const files = staticFiles();
  const patternOf = patternsOf(build.routes);
  const headers = Object.entries(securityHeaders());
  return (req: IncomingMessage, res: ServerResponse): void => {
    const requestId = randomUUID();
    logWhenAnswered(req, res, requestId, patternOf);
    files(req, res, () => {
      for (const [name, value] of headers) res.setHeader(name, value);
      res.setHeader("x-request-id", requestId);
      const exchange = { req, res, requestId, remix, cache, contextOf, streams, onArrival };
      answer(exchange).catch((error) => fail(exchange, error));
    });
  };
}

async function answer(exchange: Exchange): Promise<void> {
  const { req } = exchange;
  try {
    const url = parseAddress(req);
    const stream =
      req.method === "GET" && Object.hasOwn(exchange.streams, url.pathname) && exchange.streams[url.pathname];
    if (stream) return await stream(req, exchange.res);
    if (req.method === "GET" || req.method === "HEAD") return await read(exchange, url);
    if (req.method !== "POST") throw new BadRequest(405);
    // A mail program presses this button by itself, from wherever its reader is (RFC 8058): a signed code stands for them.
    if (url.pathname !== paths.unsubscribe("").split("?")[0]) checkOrigin(req);
    return await write(exchange, url);
  } catch (error) {
    if (!(error instanceof BadRequest)) throw error;
    await refuse(exchange, error.status);
  }
}

async function read({ req, res, requestId, remix, cache, onArrival }: Exchange, url: URL): Promise<void> {
  const from = onArrival && req.method === "GET" && pageBefore(req);
  if (from) onArrival(from, url);
  const address = isSignedIn(req) ? null : knownAddress(url.pathname, url.searchParams);
  const kept = address === null ? undefined : cache.get(address);
  if (kept && address !== null) return sendKept(req, res, cache, address, kept);
  const ticket = address === null ? undefined : cache.open(address);
  // Kept or not, the page sees only what may change it.
  const seen = address === null ? url : new URL(address, url.origin);
  const response = await remix(req, { url: seen, address: visitorAddress(req), requestId });
  if (!isPage(response)) {
    if (!response.headers.has("cache-control")) response.headers.set("cache-control", "no-cache");
    return sendResponse(req, res, response);
  }
  const page = await pageOf(response, isSignedIn(req));
  if (ticket && cache.keep(ticket, page)) return sendKept(req, res, cache, ticket.key, page);
  return sendPage(req, res, page, false);
}

/** The page of this site that the browser comes from, if it says so. */
function pageBefore({ headers }: IncomingMessage): URL | undefined {
  const { referer, host } = headers;
  const from = referer && referer.length < 2000 && URL.canParse(referer) ? new URL(referer) : undefined;
  return from?.host === host ? from : undefined;
}

async function write(exchange: Exchange, url: URL): Promise<void> {
  const { req, res, requestId, remix } = exchange;
  const form = await formWithFiles(exchange, url);
  try {
    const body = form ? Buffer.from(new URLSearchParams(form.fields).toString()) : await readBody(req);
    const response = await remix(req, { url, body, files: form?.files, address: visitorAddress(req), requestId });
    response.headers.set("cache-control", "no-store");
    await sendResponse(req, res, response);
  } finally {
    await form?.discard();
  }
}

/**
 * Files are taken only where a route wants them and from people who are signed in. Of a form that was filled in before the session
 * ended the fields are read and the files passed over; anybody else sends text, within the limit of texts.
 */
async function formWithFiles({ req, requestId, contextOf }: Exchange, url: URL): Promise<ReceivedForm | undefined> {
  const limits = uploadLimits(url.pathname);
  if (!limits || !isMultipart(req) || !isSignedIn(req)) return undefined;
  const signIn = await contextOf({ req, address: "", requestId }).signIn();
  return receiveForm(req, { keepFiles: signIn?.state === "complete", limits });
}

/** A refusal is rendered as a page whatever was asked. */
async function refuse({ req, res, requestId, remix }: Exchange, status: number): Promise<void> {
  await passOverBody(req);
  if (!req.complete) res.setHeader("connection", "close");
  const asked = Object.create(req, { method: { value: req.method === "HEAD" ? "HEAD" : "GET" } });
  const url = new URL(`http://site/errore/${status}`);
  const response = await remix(asked, { url, address: "", requestId });
  response.headers.set("cache-control", "no-store");
  await sendResponse(req, res, response);
}

function fail({ res, requestId }: Exchange, error: unknown): void {
  log.error({ requestId, error: faultOf(error) }, "request failed");
  if (!res.headersSent) res.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
  res.end("Il servizio non risponde. Riprova tra poco.");
}

/** Whole answers that carry no instructions of their own about keeping. */
function isPage({ status, headers }: Response): boolean {
  const type = headers.get("content-type") ?? "";
  const isText = /^(text\/html|text\/plain|application\/(atom\+)?xml)/.test(type);
  return status === 200 && isText && !headers.has("cache-control") && !headers.has("set-cookie");
}

async function pageOf(response: Response, isPersonal: boolean): Promise<KeptPage> {
  const body = await bodyOf(response);
  // Browsers may keep a copy but must ask whether it still holds: no page is stale after a change.
  const headers = {
    "content-type": response.headers.get("content-type") ?? "text/html; charset=utf-8",
    "cache-control": isPersonal ? "private, no-cache" : "no-cache",
    vary: "accept-encoding",
  };
  return { body, etag: etagOf(body), headers };
}

async function sendKept(
  req: IncomingMessage,
  res: ServerResponse,
  cache: PageCache,
  key: Ticket["key"],
  page: KeptPage,
) {
  const before = [page.gzip, page.brotli];
  await sendPage(req, res, page, true);
  if (before[0] !== page.gzip || before[1] !== page.brotli) cache.reweigh(key, page);
}
