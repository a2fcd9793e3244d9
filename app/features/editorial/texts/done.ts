import { messages } from "./messages";

export type Done = keyof typeof messages.done;

/** What was just done, as the address says; null for anything else. */
export function doneOf(text: string | null): Done | null {
  return text && Object.hasOwn(messages.done, text) ? (text as Done) : null;
}
