import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import sirv from "sirv";
import { env } from "../env.server";
import { securityHeaders } from "./security-headers.server";

type Handler = (req: IncomingMessage, res: ServerResponse, next: () => void) => void;

/** Files with a fingerprint in their name: their content never changes, compressed copies stand beside them. */
const assets = () =>
  sirv(path.resolve("build/client"), {
    dev: env().NODE_ENV === "development",
    gzip: true,
    brotli: true,
    etag: true,
    setHeaders: (res) => setHeaders(res, "public, max-age=31536000, immutable"),
  });

/** Figures of the texts: a name stays when the drawing changes, so browsers ask again. */
const figures = () =>
  sirv(path.resolve("content/immagini"), {
    dev: env().NODE_ENV === "development",
    etag: true,
    setHeaders: (res) => setHeaders(res, "public, max-age=3600"),
  });

function setHeaders(res: ServerResponse, cacheControl: string): void {
  for (const [name, value] of Object.entries(securityHeaders())) res.setHeader(name, value);
  res.setHeader("cache-control", cacheControl);
}

const ICON = "/favicon.svg";

/** Serves a file, or calls `next`. `/assets/…` and `/immagini/…` are folders of their own. */
export function staticFiles(): Handler {
  const mounts = [
    { prefix: "/assets/", serve: assets() },
    { prefix: "/immagini/", serve: figures() },
  ];
  return (req, res, next) => {
    const url = req.url === "/favicon.ico" ? `/immagini${ICON}` : (req.url ?? "/");
    const mount = mounts.find(({ prefix }) => url.startsWith(prefix));
    if (!mount || (req.method !== "GET" && req.method !== "HEAD")) return next();
    const original = req.url;
    req.url = url.slice(mount.prefix.length - 1);
    mount.serve(req, res, () => {
      req.url = original;
      next();
    });
  };
}
