import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import Busboy, { type BusboyHeaders } from "@fastify/busboy";
import { env } from "../env.server";
import { removeOlder } from "../storage/old-files.server";
import { BadRequest, BODY_LIMIT } from "./request.server";
import { FILES_LIMIT, type UploadLimits } from "./upload-limits";

/** A file as it arrived, on disk until the answer is sent. Nothing of it has been looked at. */
export interface ReceivedFile {
  /** Name of the form's field. */
  field: string;
  /** As the browser says it. */
  name: string;
  path: string;
  /** It was cut at the limit. */
  isTooLarge: boolean;
}

export interface ReceivedForm {
  fields: [name: string, value: string][];
  files: ReceivedFile[];
  /** Removes the files from the disk. */
  discard(): Promise<void>;
}

/** A connection that sends nothing for this long is given up. */
const SILENCE_MS = 20_000;
const LONGEST_MS = 300_000;
/** Each holds disk and a connection. */
const AT_ONCE = 24;
const HOUR_MS = 3_600_000;

let receiving = 0;

const folder = () => path.resolve(env().DATA_DIR, "incoming");

export function isMultipart(req: IncomingMessage): boolean {
  return /^multipart\/form-data\s*;/i.test(req.headers["content-type"] ?? "");
}

/**
 * Reads a form with its files, which go to disk as they come: what a request holds in memory does not grow with them. Files beyond
 * the number allowed, and all when `keepFiles` is false, are read past. Throws `BadRequest`.
 */
export async function receiveForm(
  req: IncomingMessage,
  { keepFiles, limits }: { keepFiles: boolean; limits: UploadLimits },
): Promise<ReceivedForm> {
  if (Number(req.headers["content-length"] ?? 0) > limits.form) throw new BadRequest(413);
  if (receiving >= AT_ONCE) throw new BadRequest(503);
  receiving += 1;
  const form = new Receiving(keepFiles, limits);
  try {
    await mkdir(folder(), { recursive: true, mode: 0o700 });
    await form.read(req);
    return form;
  } catch (error) {
    await form.discard();
    throw error instanceof BadRequest ? error : new BadRequest(400);
  } finally {
    receiving -= 1;
  }
}

/** Removes what killed processes have left. */
export function tidyReceived(): Promise<void> {
  return removeOlder(folder(), HOUR_MS);
}

class Receiving implements ReceivedForm {
  readonly fields: [name: string, value: string][] = [];
  readonly files: ReceivedFile[] = [];
  readonly #writing: Promise<void>[] = [];
  /** Cuts off what is being written when the form is refused. */
  readonly #cut = new AbortController();
  #fail: (reason: unknown) => void = () => {};
  #characters = 0;

  constructor(
    private readonly keepFiles: boolean,
    private readonly sizes: UploadLimits,
  ) {}

  async discard(): Promise<void> {
    this.#cut.abort();
    await Promise.allSettled(this.#writing);
    await Promise.all(this.files.map((file) => rm(file.path, { force: true })));
  }

  async read(req: IncomingMessage): Promise<void> {
    const parser = this.#parser(req);
    const late = () => this.#fail(new BadRequest(408));
    const [silence, longest] = [setTimeout(late, SILENCE_MS), setTimeout(late, LONGEST_MS)];
    let bytes = 0;
    try {
      await new Promise<void>((resolve, reject) => {
        this.#fail = reject;
        req.on("data", (part: Buffer) => {
          silence.refresh();
          bytes += part.length;
          if (bytes > this.sizes.form) reject(new BadRequest(413));
        });
        req.once("close", () => !req.complete && reject(new BadRequest(400)));
        parser.on("error", reject).once("finish", resolve);
        req.pipe(parser);
      });
      await Promise.all(this.#writing);
    } finally {
      clearTimeout(silence);
      clearTimeout(longest);
      req.unpipe(parser);
    }
  }

  #parser(req: IncomingMessage): InstanceType<typeof Busboy> {
    const limits = { fieldNameSize: 100, fieldSize: BODY_LIMIT, fields: 100, parts: 120, headerPairs: 20 };
    const headers = req.headers as BusboyHeaders;
    return new Busboy({ headers, limits: { ...limits, fileSize: this.sizes.file } })
      .on("field", (name, value, isNameCut, isValueCut) => {
        this.#characters += value.length;
        if (isNameCut || isValueCut || this.#characters > BODY_LIMIT) this.#fail(new BadRequest(413));
        else this.fields.push([name, value]);
      })
      .on("file", (field, content, name) => {
        if (!this.keepFiles || !name || this.files.length > FILES_LIMIT) {
          content.on("error", this.#fail).resume();
          return;
        }
        const writing = this.#keep(field, content, name);
        writing.catch(this.#fail);
        this.#writing.push(writing);
      });
  }

  async #keep(field: string, content: Readable, name: string): Promise<void> {
    const file = { field, name, path: path.join(folder(), randomUUID()), isTooLarge: false };
    this.files.push(file);
    content.once("limit", () => {
      file.isTooLarge = true;
    });
    const target = createWriteStream(file.path, { flags: "wx", mode: 0o600 });
    await pipeline(content, target, { signal: this.#cut.signal });
  }
}
