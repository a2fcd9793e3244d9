import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import zlib from "node:zlib";

const streams = new WeakMap<Response, Readable>();

/**
 * An answer written piece by piece, at the speed of its reader: nothing of it is kept in memory whole. The pieces go to the socket
 * beside the web Response. A fault after the first piece cuts the connection, so that half a file is never taken for a whole one.
 */
export function streamedAnswer(pieces: AsyncIterable<string | Buffer>, headers: HeadersInit, status = 200): Response {
  const response = new Response(null, { status, headers });
  streams.set(response, pieces instanceof Readable ? pieces : Readable.from(pieces, { objectMode: false }));
  return response;
}

/** The pieces of an answer that is streamed. */
export function streamOf(response: Response): Readable | undefined {
  return streams.get(response);
}

/** Sends them; the head of the answer is already set. */
export async function sendStream(req: IncomingMessage, res: ServerResponse, stream: Readable): Promise<void> {
  if (req.method === "HEAD") {
    stream.destroy();
    res.end();
    return;
  }
  const isText = String(res.getHeader("content-type")).startsWith("text/");
  const compress =
    isText && !res.hasHeader("content-encoding") && /\bgzip\b/.test(String(req.headers["accept-encoding"]));
  if (compress) res.setHeader("content-encoding", "gzip");
  try {
    await (compress ? pipeline(stream, zlib.createGzip({ level: 4 }), res) : pipeline(stream, res));
  } catch (error) {
    // The reader has gone: nothing to tell anybody.
    if ((error as NodeJS.ErrnoException).code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
  }
}
