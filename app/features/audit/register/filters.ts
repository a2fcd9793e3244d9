import { DateTime } from "luxon";
import { type AuditAction, auditActions } from "../actions";
import { type AuditSubject, auditSubjects } from "../subjects";

/** What the register is asked for. Persons and comuni stand in addresses by number: names do not belong there. */
export interface RegisterFilters {
  action: AuditAction | null;
  subject: { kind: AuditSubject; id: string | null } | null;
  personIds: number[];
  comuneIds: number[];
  /** ISO days in Rome, both included. */
  from: string | null;
  to: string | null;
}

/** More people or comuni than this are no answer to a name. */
export const MOST_CHOSEN = 20;

export const isAction = (text: string): text is AuditAction => Object.hasOwn(auditActions, text);
export const isSubject = (text: string): text is AuditSubject => Object.hasOwn(auditSubjects, text);
export const isDay = (text: string): boolean =>
  /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) && DateTime.fromISO(text).isValid;

/** Reads the filters of an address; what is not one is passed over. */
export function readFilters(params: URLSearchParams): RegisterFilters {
  const action = params.get("azione") ?? "";
  const [from, to] = [params.get("dal") ?? "", params.get("al") ?? ""];
  return {
    action: isAction(action) ? action : null,
    subject: readSubject(params.get("oggetto") ?? ""),
    personIds: readIds(params.get("persona")),
    comuneIds: readIds(params.get("comune")),
    from: isDay(from) ? from : null,
    to: isDay(to) ? to : null,
  };
}

/** `file`, or `file:12` for one of them. */
export function readSubject(text: string): RegisterFilters["subject"] {
  const [kind = "", id] = text.split(":", 2);
  if (!isSubject(kind)) return null;
  return { kind, id: id && /^[\w.-]{1,64}$/.test(id) ? id : null };
}

export const writeSubject = ({ kind, id }: { kind: string; id: string | null }) => (id ? `${kind}:${id}` : kind);

/** `12,15`. */
export function readIds(text: string | null | undefined): number[] {
  const ids = (text ?? "").split(",").filter((part) => /^[1-9]\d{0,14}$/.test(part));
  return [...new Set(ids.map(Number))].slice(0, MOST_CHOSEN);
}

/** The same filters as parameters of an address. */
export function filterParams({ action, subject, personIds, comuneIds, from, to }: RegisterFilters) {
  return {
    azione: action,
    oggetto: subject && writeSubject(subject),
    persona: personIds.join(","),
    comune: comuneIds.join(","),
    dal: from,
    al: to,
  };
}

export function isFiltered(filters: RegisterFilters): boolean {
  return Object.values(filterParams(filters)).some(Boolean);
}

/** The instants between which days in Rome lie; the second is excluded. */
export function instantsOf({ from, to }: Pick<RegisterFilters, "from" | "to">): { since?: Date; before?: Date } {
  const start = (day: string) => DateTime.fromISO(day, { zone: "Europe/Rome" }).startOf("day");
  return {
    since: from ? start(from).toJSDate() : undefined,
    before: to ? start(to).plus({ days: 1 }).toJSDate() : undefined,
  };
}
