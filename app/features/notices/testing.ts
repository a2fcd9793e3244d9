import type { Actor } from "~/features/accounts/actor";
import { empty } from "../../../test/support/empty";
import { saveNotice } from "./writing/save.server";

export const ADDRESS = "203.0.113.9";

export const emptyNotices = () =>
  empty(
    "notices, notice_revisions, notice_reads, notice_confirmations, notice_touches, outages, entries, files, events, outgoing, audit_log, people, rate_limits, daily_salts, graphile_worker._private_jobs",
  );

let made = 0;

/** A notice as its form would send it, for everybody and published at once unless the fields say otherwise. */
export function makeNotice(
  actor: Actor,
  fields: Record<string, string> = {},
  id: number | null = null,
): Promise<number> {
  made += 1;
  const form = {
    titolo: `Un avviso per i comuni, numero ${made}`,
    sommario: "Che cosa cambia, in una frase che basta.",
    testo: "Da lunedì il servizio risponde anche il sabato mattina.",
    importanza: "ordinario",
    lettori: "all",
    intento: "pubblica",
    ...fields,
  };
  const missing = async () => [];
  return saveNotice({ actor, id, form, attachments: { files: [] }, address: ADDRESS, missing });
}

/** Day and hour of Rome, as the fields of the form want them. */
export function momentIn(name: "pubblica" | "scade", minutes: number): Record<string, string> {
  const moment = new Date(Date.now() + minutes * 60_000);
  const [day = "", time = ""] = new Intl.DateTimeFormat("sv-SE", {
    dateStyle: "short",
    timeStyle: "short",
    timeZone: "Europe/Rome",
  })
    .format(moment)
    .split(" ");
  return { [`${name}_giorno`]: day, [`${name}_ora`]: time };
}
