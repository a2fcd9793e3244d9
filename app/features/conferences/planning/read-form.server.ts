import { inArray } from "drizzle-orm";
import { Invalid } from "~/lib/errors";
import { nationalHoliday } from "~/lib/holidays.server";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { ticked } from "~/lib/http/ticked";
import { renderInWorker } from "~/lib/markdown/pool.server";
import { MarkdownTooComplex } from "~/lib/markdown/too-complex";
import { db } from "~db/client.server";
import { conferenceRooms } from "~db/schema/conferences";
import { provinces, regions } from "~db/schema/registry";
import { instantOf, repeated, startOfDay } from "../when";
import { messages } from "./messages";
import {
  type ConferenceForm,
  conferenceSchema,
  readSpeakers,
  tickedModalities,
  tickedStages,
  tickedTopics,
} from "./schema";

const { rules } = messages;

/** What the form asks for, checked and rendered: shared values, and the dates. Throws `Invalid`. */
export async function readConferenceForm(form: FormValues, { isSeries }: { isSeries: boolean }) {
  const parsed = conferenceSchema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  const { data } = parsed;
  const speakers = readSpeakers(data.relatori);
  if (!speakers) throw new Invalid({ relatori: rules.speakers });
  const dates = datesOf(data, isSeries);
  const [provinceCodes, regionCodes, segments] = await Promise.all([
    provincesOf(data.province),
    regionsOf(form),
    segmentsOf(data.programma),
    mustExist(data.sala),
  ]);
  return {
    speakers,
    dates,
    values: {
      kind: data.tipo,
      title: data.titolo,
      agenda: data.programma,
      segments,
      stages: tickedStages(form),
      modalities: tickedModalities(form),
      topics: tickedTopics(form),
      regionCodes,
      provinceCodes,
      language: data.lingua,
      capacity: data.posti,
      seatsPerComune: data.posti_comune,
      hasWaitlist: data.lista === "1",
      roomId: data.sala,
    },
  };
}

export interface PlannedDate {
  startsAt: Date;
  endsAt: Date;
  bookingOpensAt: Date | null;
  bookingClosesAt: Date | null;
}

/** The dates in Rome's wall time; an hour that does not exist, or exists twice, is said and never guessed. */
function datesOf(data: ConferenceForm, isSeries: boolean): PlannedDate[] {
  const rhythm = isSeries ? data.ripeti : null;
  if (rhythm && data.volte === null) throw new Invalid({ volte: rules.times });
  const all = rhythm ? repeated(data.giorno, rhythm, data.volte ?? 1) : [data.giorno];
  const days = data.festivita ? all.filter((day) => !nationalHoliday(day)) : all;
  const time = data.ora.padStart(5, "0");
  const dates = days.map((day) => {
    const startsAt = instantOf(day, time, data.quale ?? undefined);
    if (startsAt === "gap") throw new Invalid({ ora: rules.gap });
    if (startsAt === "twice") throw new Invalid({ ora: rules.twice });
    if (startsAt === "unreadable") throw new Invalid({ giorno: rules.day });
    if (startsAt <= new Date()) throw new Invalid({ giorno: rules.past });
    return {
      startsAt,
      endsAt: new Date(startsAt.getTime() + data.durata * 60_000),
      bookingOpensAt: data.apertura === null ? null : startOfDay(data.apertura),
      bookingClosesAt: data.chiusura === null ? null : new Date(startsAt.getTime() - data.chiusura * 3_600_000),
    };
  });
  if (!dates.length) throw new Invalid({ giorno: rules.day });
  return dates;
}

async function segmentsOf(source: string) {
  try {
    return (await renderInWorker(source, { profile: "user", idPrefix: "p-" })).segments;
  } catch (error) {
    throw error instanceof MarkdownTooComplex ? new Invalid({ programma: rules.agendaComplex }) : error;
  }
}

async function provincesOf(text: string): Promise<string[]> {
  const siglas = [
    ...new Set(
      text
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ];
  if (!siglas.length) return [];
  const rows = await db.select().from(provinces).where(inArray(provinces.sigla, siglas));
  const found = rows.filter(({ isFormer }) => !isFormer);
  if (found.length !== siglas.length) throw new Invalid({ province: rules.provinces });
  return found.map(({ code }) => code);
}

async function regionsOf(form: FormValues): Promise<string[]> {
  const all = await db.select({ code: regions.code }).from(regions);
  return ticked(
    form,
    "regione",
    all.map(({ code }) => code),
  );
}

async function mustExist(roomId: number | null): Promise<void> {
  if (roomId === null) return;
  const rows = await db
    .select({ id: conferenceRooms.id })
    .from(conferenceRooms)
    .where(inArray(conferenceRooms.id, [roomId]));
  if (!rows.length) throw new Invalid({ sala: rules.room });
}
