/** Tab, line feed, form feed, carriage return and escape (colours of logs) are all that a text holds below the space. */
const ALLOWED_CONTROLS = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1b]);
const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Beginnings of what is no text although all its bytes could be. */
const OTHER_KINDS = ["%PDF-", "{\\rtf", "PK\u0003\u0004", "MZ", "%!PS", "\u007fELF"];

/** Whether bytes are a text in UTF-8, Latin-1 or Windows-1252. UTF-16 is not taken: every second byte of it is NUL. */
export function isText(bytes: Buffer): boolean {
  if (OTHER_KINDS.some((start) => bytes.subarray(0, start.length).toString("latin1") === start)) return false;
  if (bytes.some((byte) => (byte < 0x20 && !ALLOWED_CONTROLS.has(byte)) || byte === 0x7f)) return false;
  return isUtf8(bytes) || isWesternEuropean(bytes);
}

/** What can be told without parsing: the first character that counts opens an element, a declaration or a comment. */
export function looksLikeXml(bytes: Buffer): boolean {
  return /^(\u00ef\u00bb\u00bf)?\s*<[?!a-z_]/i.test(bytes.subarray(0, 1000).toString("latin1"));
}

function isUtf8(bytes: Buffer): boolean {
  try {
    utf8.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Bytes above 0x7f are a small part of an Italian text, and five of them are no character at all. */
function isWesternEuropean(bytes: Buffer): boolean {
  const undefinedOnes = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
  const high = bytes.filter((byte) => byte > 0x7f);
  return high.length * 3 <= bytes.length && !high.some((byte) => undefinedOnes.includes(byte));
}
