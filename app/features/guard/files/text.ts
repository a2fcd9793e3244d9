import { TextDecoder } from "node:util";

/** Bytes of a text file as text: UTF-8, else what Windows writes. */
export function decodedText(content: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    return new TextDecoder("windows-1252").decode(content);
  }
}
