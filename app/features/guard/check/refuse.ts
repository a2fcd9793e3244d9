import { Invalid } from "~/lib/errors";
import { inspect, isSure } from "../inspect";
import { messages } from "../messages";
import { findUnknown, type KnownContacts, once } from "./known";

/** For short lines with no room for a choice: personal data in them is refused beside the field. Throws `Invalid`. */
export async function refusePersonalData(texts: Record<string, string>, known?: KnownContacts): Promise<void> {
  const asked = once(known);
  const refused: Record<string, string> = {};
  for (const [name, text] of Object.entries(texts)) {
    const found = await findUnknown((context) => inspect(text, context), asked);
    if (found.some(isSure)) refused[name] = messages.errors.plain;
  }
  if (Object.keys(refused).length) throw new Invalid(refused);
}
