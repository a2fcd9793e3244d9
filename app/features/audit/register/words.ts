import { auditActions } from "../actions";
import { auditSubjects } from "../subjects";
import { messages } from "./messages";
import type { RegisterRow } from "./queries.server";

type Who = RegisterRow["person"];

/** «Rino Referenti»; of an account that was closed nothing is left but that. */
export function personWords(person: Who): string {
  if (!person) return messages.nobody;
  return person.closedAt ? messages.closed : (person.name ?? person.email ?? messages.number(String(person.id)));
}

export const actionWords = ({ action }: RegisterRow): string => auditActions[action] ?? action;

/** «Account di Olga Operosi», «File n. 12». */
export function subjectWords({ subject: { kind, id, person }, comune }: RegisterRow): string {
  const name = auditSubjects[kind] ?? kind;
  if (kind === "comune" && comune && String(comune.id) === id) return `${name} di ${comune.name}`;
  if (person && !person.closedAt) return `${name} di ${personWords(person)}`;
  return id && /^\d+$/.test(id) ? `${name} ${messages.number(id)}` : name;
}
