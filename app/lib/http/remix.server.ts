import type { IncomingMessage } from "node:http";
import { type AppLoadContext, createRequestHandler, type RequestHandler, type ServerBuild } from "@remix-run/node";
import { env } from "../env.server";
import { isHost } from "./request.server";
import { candidatesOf } from "./route-pattern";
import type { ReceivedFile } from "./upload.server";

export interface RemixRequest {
  url: URL;
  body?: Buffer;
  /** Of a form with files: its fields are the body, as a form without files would send them. */
  files?: ReceivedFile[];
  address: string;
  requestId: string;
}

/** What the rest of the site adds to what is known of a request. */
export type ContextOf = (facts: { req: IncomingMessage; address: string; requestId: string }) => AppLoadContext;

export type RemixHandler = (req: IncomingMessage, request: RemixRequest) => Promise<Response>;

/** Node's request as a web request. Its signal is never used: it is known to misfire on Node. */
export function remixHandler(build: ServerBuild, contextOf: ContextOf): RemixHandler {
  const handlerOf = handlersOf(build, env().NODE_ENV === "development" ? "development" : "production");
  const origin = env().SITE_URL ? new URL(env().SITE_URL ?? "").origin : undefined;
  return async (req, { url, body, files, address, requestId }) => {
    const headers = new Headers();
    for (const [name, value] of Object.entries(req.headers)) {
      if (typeof value === "string") headers.set(name, value);
      else for (const each of value ?? []) headers.append(name, each);
    }
    if (files) headers.set("content-type", "application/x-www-form-urlencoded;charset=UTF-8");
    // That of the body as it arrived: the platform's Request knows the one it has.
    headers.delete("content-length");
    const site = origin ?? (isHost(req.headers.host) ? `http://${req.headers.host}` : "http://localhost");
    // Remix's own parameter of former times, an error wherever it stands.
    if (url.searchParams.has("_data")) url.searchParams.delete("_data");
    const request = new Request(`${site}${url.pathname}${url.search}`, {
      // A head is asked for as the whole page: Remix would answer with an empty body, which must not be kept as the page.
      method: req.method === "HEAD" ? "GET" : req.method,
      headers,
      body: body?.length ? new Uint8Array(body) : undefined,
    });
    const context = contextOf({ req, address, requestId });
    context.files = files ?? [];
    let isPrivate = false;
    context.keepNothing = () => {
      isPrivate = true;
    };
    const response = await handlerOf(url.pathname)(request, context);
    if (isPrivate) response.headers.set("cache-control", "no-store");
    return response;
  };
}

/**
 * Remix for an address, with no more routes than may answer it: matching takes time with each route of the build, for a small
 * page more than half of it. Which of several answers, and whatever is not plainly one of them, is left to Remix.
 */
function handlersOf(build: ServerBuild, mode: "development" | "production"): (pathname: string) => RequestHandler {
  const whole = createRequestHandler(build, mode);
  const made = new Map<string, RequestHandler>();
  const candidates = candidatesOf(build.routes);
  return (pathname) => {
    const ids = pathname.includes("%") ? [] : candidates(pathname).map(({ id }) => id);
    if (!ids.length) return whole;
    const key = ids.join(" ");
    const handler = made.get(key) ?? createRequestHandler(partOf(build, ["root", ...ids]), mode);
    made.set(key, handler);
    return handler;
  };
}

function partOf(build: ServerBuild, ids: string[]): ServerBuild {
  const only = <Route>(routes: Record<string, Route>) =>
    Object.fromEntries(ids.flatMap((id) => (routes[id] ? [[id, routes[id]]] : []))) as Record<string, Route>;
  return { ...build, routes: only(build.routes), assets: { ...build.assets, routes: only(build.assets.routes) } };
}
