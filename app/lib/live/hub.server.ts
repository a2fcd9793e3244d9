import type { IncomingMessage, ServerResponse } from "node:http";
import { Listener } from "../changes/listener.server";
import { LIVE, type LiveMessage } from "./publish.server";
import { LiveStream, type Reader, type WhoReads } from "./stream.server";

const PER_PERSON = 6;
const PER_PROCESS = 1000;
/** An ended session is noticed within this time, also when nothing happens. */
const BEAT_MS = 25_000;

interface HubOptions {
  who: WhoReads;
  beatMs?: number;
  perProcess?: number;
}

/** The open streams of this process, fed by one connection that listens. */
export class LiveHub {
  readonly #streams = new Set<LiveStream>();
  #listener: Listener | undefined;
  #isClosed = false;

  private constructor(private readonly options: HubOptions) {}

  static async open(options: HubOptions): Promise<LiveHub> {
    const hub = new LiveHub(options);
    hub.#listener = await Listener.open({
      applicationName: "anpr-supporto-live",
      channel: LIVE,
      onMessage: (payload) => hub.#tell(JSON.parse(payload) as LiveMessage),
      // What was announced while the connection was lost is not known.
      onUp: () => hub.#tell({ topic: "refresh" }),
    });
    return hub;
  }

  get size(): number {
    return this.#streams.size;
  }

  /** Answers a request with a stream that stays open; 401 for nobody, 429 and 503 beyond the limits. */
  async answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const who = () => this.options.who(req.headers.cookie ?? null);
    let reader: Reader | undefined;
    try {
      reader = await who();
    } catch {
      return refuse(res, 503);
    }
    if (!reader) return refuse(res, 401);
    const { personId } = reader;
    if (this.#isClosed || this.#streams.size >= (this.options.perProcess ?? PER_PROCESS)) return refuse(res, 503);
    if ([...this.#streams].filter((stream) => stream.personId === personId).length >= PER_PERSON) {
      return refuse(res, 429);
    }
    this.#begin(new LiveStream(personId, res, who), res);
  }

  #begin(stream: LiveStream, res: ServerResponse): void {
    if (res.destroyed) return;
    this.#streams.add(stream);
    const beat = setInterval(() => void stream.beat(), this.options.beatMs ?? BEAT_MS);
    res.once("close", () => {
      clearInterval(beat);
      this.#streams.delete(stream);
    });
    res.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    });
    // A browser comes back by itself after this long; with the first message it learns what it may have missed.
    res.write("retry: 5000\n\n");
    stream.offer({ topic: "refresh" });
  }

  #tell(message: Parameters<LiveStream["offer"]>[0]): void {
    for (const stream of this.#streams) stream.offer(message);
  }

  /** Ends every stream at once: the process is about to end, browsers go to another one. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const stream of this.#streams) stream.end();
    await this.#listener?.close();
  }
}

function refuse(res: ServerResponse, status: 401 | 429 | 503): void {
  if (status !== 401) res.setHeader("retry-after", 30);
  res.writeHead(status, { "cache-control": "no-store" }).end();
}
