import http from "node:http";
import https from "node:https";
import { MeilisearchApiError } from "meilisearch";

/** A write may take so long; a search may not (`failover.server.ts`). */
const SILENCE_MS = 60_000;

/**
 * The client's requests by Node's own HTTP instead of `fetch`: that sends headers and body apart, and the server's kernel then waits some
 * 30 to 40 ms before it acknowledges the first (measured on loopback: 8 ms instead of 34).
 */
const options = { keepAlive: true, noDelay: true, maxSockets: 32 };
const agents = { "http:": new http.Agent(options), "https:": new https.Agent(options) };

/** Resolves with what the server answers. Throws `MeilisearchApiError` when it refuses. */
export async function askServer(address: Parameters<typeof fetch>[0], init: RequestInit = {}): Promise<unknown> {
  const { status, body } = await exchange(new URL(String(address)), init);
  const answer = body ? JSON.parse(body) : undefined;
  if (status >= 400) throw new MeilisearchApiError(new Response(body, { status }), answer);
  return answer;
}

function exchange(url: URL, { method, headers, body, signal }: RequestInit): Promise<{ status: number; body: string }> {
  const payload = typeof body === "string" ? Buffer.from(body) : undefined;
  const sent = Object.fromEntries(new Headers(headers));
  if (payload) Object.assign(sent, { "content-length": String(payload.length), "content-type": "application/json" });
  const isSecure = url.protocol === "https:";
  return new Promise((resolve, reject) => {
    const request = (isSecure ? https : http).request(url, {
      method,
      headers: sent,
      agent: agents[isSecure ? "https:" : "http:"],
    });
    // The client has one signal for many requests: each leaves it as it was.
    const abort = () => request.destroy(signal?.reason);
    signal?.addEventListener("abort", abort, { once: true });
    request.on("close", () => signal?.removeEventListener("abort", abort));
    request.setTimeout(SILENCE_MS, () => request.destroy(new Error("meilisearch: no answer")));
    request.on("error", reject);
    request.on("response", (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString() }));
    });
    request.end(payload);
  });
}
