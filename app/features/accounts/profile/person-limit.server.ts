import { countRequest } from "~/lib/http/rate-limit.server";
import type { Actor } from "../actor";
import { messages } from "./messages";

type Name = "accountForm" | "mailedLink" | "dataExport";

/** Counts one form of a person, from wherever it is sent. Throws `LimitExceeded`. */
export function countForm(actor: Pick<Actor, "personId">, name: Name = "accountForm"): Promise<void> {
  return countRequest(name, `person ${actor.personId}`, messages.tooMany);
}
