import type { Readable } from "node:stream";

export interface Stored {
  /** SHA-256 of the content, in lower-case hexadecimal: its only name. */
  sha256: string;
  bytes: number;
}

/** Some bytes of a content, both ends included, from 0. */
export interface Part {
  start: number;
  end: number;
}

/**
 * Where contents of files are kept, by what they are: the same content is kept once, and never changes. Who may read one, how it is
 * called and how long it lives stand in the database. A driver for S3 does the same with one object for each content: `put` writes
 * under a temporary key and copies, `tidy` ends interrupted uploads.
 */
export interface Storage {
  /** Keeps a content and resolves once it survives a power cut. Putting what is there already changes nothing. */
  put(content: Buffer | Readable): Promise<Stored>;
  /** The content, or some of it; throws `ContentMissing`. */
  get(sha256: string, part?: Part): Promise<Readable>;
  exists(sha256: string): Promise<boolean>;
  /** No fault when it is not there. */
  remove(sha256: string): Promise<void>;
  /** Every content kept, in no order. */
  list(): AsyncIterable<string>;
  /** Removes what writes interrupted more than a day ago have left. */
  tidy(): Promise<void>;
}

export class ContentMissing extends Error {
  constructor(readonly sha256: string) {
    super("the content of a file is not in the storage");
  }
}
