import { wallTime } from "~/lib/wall-time";
import type { ManagedConference } from "./queries.server";

/** A conference as its form shows it; of a copy the date is left to be chosen. */
export function formValuesOf(
  conference: ManagedConference,
  siglaOf: (code: string) => string,
  { isCopy = false } = {},
): Record<string, string> {
  const { startsAt, endsAt, bookingOpensAt, bookingClosesAt } = conference;
  const { day, time } = wallTime(startsAt);
  const values: Record<string, string> = {
    titolo: conference.title,
    tipo: conference.kind,
    programma: conference.agenda,
    lingua: conference.language,
    giorno: isCopy ? "" : day,
    ora: time,
    durata: String((endsAt.getTime() - startsAt.getTime()) / 60_000),
    posti: String(conference.capacity),
    posti_comune: conference.seatsPerComune === null ? "" : String(conference.seatsPerComune),
    apertura: bookingOpensAt && !isCopy ? wallTime(bookingOpensAt).day : "",
    chiusura: bookingClosesAt ? String((startsAt.getTime() - bookingClosesAt.getTime()) / 3_600_000) : "",
    sala: conference.roomId === null ? "" : String(conference.roomId),
    relatori: conference.speakers.join("\n"),
    province: conference.provinceCodes.map(siglaOf).join(", "),
  };
  if (conference.hasWaitlist) values.lista = "1";
  for (const stage of conference.stages) values[`fase-${stage}`] = "1";
  for (const modality of conference.modalities) values[`modalita-${modality}`] = "1";
  for (const topic of conference.topics) values[`argomento-${topic}`] = "1";
  for (const region of conference.regionCodes) values[`regione-${region}`] = "1";
  return values;
}

/** What a new one begins with. */
export const NEW_VALUES: Record<string, string> = {
  tipo: "test",
  lingua: "it",
  ora: "10:00",
  durata: "60",
  posti: "50",
  posti_comune: "3",
  lista: "1",
};
