import { type IncomingHttpHeaders, type RequestOptions, request } from "node:http";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

interface Question extends Pick<RequestOptions, "method" | "headers" | "path" | "agent"> {
  /** Sent in pieces of unannounced length when it is a list. */
  body?: string | Buffer[];
}

/**
 * For the tests: one request exactly as written. `fetch` would mend the address, hide the encoding and refuse to set the host.
 * A connection that is cut off without an answer is an error.
 */
export function ask(url: string, { body, ...options }: Question = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent: false, ...options }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () => {
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) });
      });
      answer.on("error", reject);
    });
    sent.on("error", reject);
    if (Array.isArray(body)) for (const part of body) sent.write(part);
    sent.end(Array.isArray(body) ? undefined : body);
  });
}
