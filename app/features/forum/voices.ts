import type { Role } from "~db/enums";
import { messages } from "./messages";

/** Who speaks, as everybody reads it: never a person's name. */
interface Speaker {
  role: Role;
  comuneName: string | null;
  vendorName: string | null;
  /** The account was closed: only the comune is left of the signature. */
  isClosed?: boolean;
}

export type Official = "sogei" | "ministero";

/** The body somebody speaks for: «Supporto Sogei», a comune, a software house. */
export function bodyName({ role, comuneName, vendorName }: Speaker): string {
  if (role === "agente" || role === "supervisore") return messages.voices.sogei;
  if (role === "ministero") return messages.voices.ministero;
  return comuneName ?? vendorName ?? messages.voices.other;
}

/** «Operatore, Comune di Ivrea»; «Utente del comune di Ivrea» once the account was closed. */
export function speakerName(speaker: Speaker): string {
  const { role, comuneName, vendorName, isClosed } = speaker;
  if (comuneName && isClosed) return messages.voices.closed(comuneName);
  if (comuneName)
    return messages.voices.comune(
      role === "referente" ? messages.voices.referente : messages.voices.operatore,
      comuneName,
    );
  return vendorName ? messages.voices.vendor(vendorName) : bodyName(speaker);
}

/** Whether a message with this role is an official answer, and whose. */
export function officialOf(role: Role): Official | null {
  if (role === "agente" || role === "supervisore") return "sogei";
  return role === "ministero" ? "ministero" : null;
}
