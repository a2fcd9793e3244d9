export interface FiledMail {
  headers: [name: string, value: string][];
  to: string;
  subject: string;
  date: Date;
  text: string;
  html: string;
  /** The appointment that goes with it; "" without one. */
  calendar: string;
}

/**
 * Reads a mail as this site writes them: parts of text in quoted-printable, header words as RFC 2047 has them. Not a reader of
 * anybody's mail.
 */
export function readEml(bytes: Buffer): FiledMail {
  const { headers, body } = split(bytes.toString("latin1"));
  const value = (name: string) => headerOf(headers, name);
  const parts = partsOf(headers, body);
  const content = (type: string) => {
    const part = parts.find(({ headers }) => headerOf(headers, "content-type").startsWith(type));
    return part ? decoded(part.body, headerOf(part.headers, "content-transfer-encoding")) : "";
  };
  return {
    headers,
    to: value("to"),
    subject: value("subject"),
    date: new Date(value("date")),
    text: content("text/plain"),
    html: content("text/html"),
    calendar: content("text/calendar"),
  };
}

interface Part {
  headers: [string, string][];
  body: string;
}

/** The parts of a body, also those inside others. */
function partsOf(headers: [string, string][], body: string): Part[] {
  const boundary = /^multipart\/[^;]+;.*boundary="([^"]+)"/.exec(headerOf(headers, "content-type"))?.[1];
  if (!boundary) return [{ headers, body }];
  const inner = body.split(`--${boundary}`).slice(1, -1);
  return inner.flatMap((part) => {
    const { headers: own, body: content } = split(part.trimStart());
    return partsOf(own, content);
  });
}

function split(source: string): { headers: [string, string][]; body: string } {
  const end = source.indexOf("\r\n\r\n");
  const head = end < 0 ? source : source.slice(0, end);
  const lines = head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
  const headers = lines.flatMap((line): [string, string][] => {
    const colon = line.indexOf(":");
    return colon < 1 ? [] : [[line.slice(0, colon), headerWords(line.slice(colon + 1).trim())]];
  });
  return { headers, body: end < 0 ? "" : source.slice(end + 4) };
}

function headerOf(headers: FiledMail["headers"], name: string): string {
  return headers.find(([given]) => given.toLowerCase() === name)?.[1] ?? "";
}

/** `=?UTF-8?Q?Perch=C3=A9?=`; the space between two encoded words is none. */
function headerWords(text: string): string {
  return text
    .replace(/(\?=)\s+(?==\?)/g, "$1")
    .replace(/((?:=\?utf-8\?q\?[^?]*\?=)+)/gi, (words) => {
      const inner = words.replace(/=\?utf-8\?q\?([^?]*)\?=/gi, "$1").replaceAll("_", " ");
      return quotedPrintable(inner);
    })
    .replace(/((?:=\?utf-8\?b\?[^?]*\?=)+)/gi, (words) =>
      Buffer.concat(
        [...words.matchAll(/=\?utf-8\?b\?([^?]*)\?=/gi)].map(([, inner = ""]) => Buffer.from(inner, "base64")),
      ).toString("utf8"),
    );
}

function decoded(body: string, encoding: string): string {
  const text =
    encoding === "quoted-printable"
      ? quotedPrintable(body.replace(/=\r\n/g, ""))
      : Buffer.from(body, encoding === "base64" ? "base64" : "latin1").toString("utf8");
  return text.replaceAll("\r\n", "\n");
}

function quotedPrintable(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
