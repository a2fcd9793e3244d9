import { createReadStream } from "node:fs";

/** Of a file of people's spreadsheets: UTF-8 when all of it reads as such, else what Windows writes in Italy. */
export type Encoding = "utf-8" | "windows-1252";

export interface Described {
  encoding: Encoding;
  delimiter: "," | ";";
  bytes: number;
}

/** Reads the file once, without keeping it, to know how to read it. */
export async function describeText(file: string): Promise<Described> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let encoding: Encoding = "utf-8";
  let bytes = 0;
  let start = "";
  for await (const part of createReadStream(file) as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (start.length < HEADER_LENGTH) start += part.toString("latin1");
    if (encoding === "utf-8" && !decodes(decoder, part)) encoding = "windows-1252";
  }
  if (encoding === "utf-8" && !decodes(decoder)) encoding = "windows-1252";
  return { encoding, bytes, delimiter: delimiterOf(start) };
}

const HEADER_LENGTH = 4096;

/** Without a part: whether the text may end here. */
function decodes(decoder: TextDecoder, part?: Buffer): boolean {
  try {
    decoder.decode(part, { stream: part !== undefined });
    return true;
  } catch {
    return false;
  }
}

function delimiterOf(start: string): Described["delimiter"] {
  const header = start.split(/[\r\n]/, 1)[0] ?? "";
  return header.split(";").length > header.split(",").length ? ";" : ",";
}

/** The file's text piece by piece, with the bytes read so far. A mark of UTF-8 at its beginning is left out. */
export async function* textOf(file: string, encoding: Encoding, onRead: (bytes: number) => void) {
  const decoder = new TextDecoder(encoding);
  let bytes = 0;
  for await (const part of createReadStream(file) as AsyncIterable<Buffer>) {
    bytes += part.length;
    onRead(bytes);
    yield decoder.decode(part, { stream: true });
  }
  yield decoder.decode();
}
