import { messages } from "../../messages";

const words = messages.handling;

/** «Olga Operosi, Ivrea», for who asked for an answer. */
export function writerWords(writer: { name: string | null; comune: string | null } | null): string {
  if (!writer) return words.anonymous;
  return [writer.name ?? words.gone, writer.comune].filter(Boolean).join(", ");
}
