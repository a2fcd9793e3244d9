import { Invalid } from "~/lib/errors";
import type { Context } from "../finding";
import { inspect, isSure } from "../inspect";
import { messages } from "../messages";

/** For short lines with no room for a choice: personal data in them is refused beside the field. Throws `Invalid`. */
export function refusePersonalData(texts: Record<string, string>, context: Context = {}): void {
  const refused = Object.entries(texts).filter(([, text]) => inspect(text, context).some(isSure));
  if (refused.length) throw new Invalid(Object.fromEntries(refused.map(([name]) => [name, messages.errors.plain])));
}
