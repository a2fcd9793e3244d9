import { z } from "zod";
import { ticked } from "~/lib/http/ticked";
import { CONFERENCE_KINDS, CONFERENCE_LANGUAGES, MODALITIES, ROOM_KINDS, STAGES, TOPICS } from "~db/enums";
import { RHYTHMS } from "../when";
import { messages } from "./messages";

const { rules } = messages;

/** An empty field is none. */
const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (value === "" || value === undefined ? null : value), type.nullable());

const whole = (least: number, most: number, rule: string) =>
  z.coerce.number(rule).int(rule).min(least, rule).max(most, rule);

const day = z.string(rules.day).regex(/^\d{4}-\d{2}-\d{2}$/, rules.day);

export const conferenceSchema = z.object({
  titolo: z.string(rules.title).trim().min(5, rules.title).max(120, rules.title),
  tipo: z.enum(CONFERENCE_KINDS, rules.kind),
  programma: z.string(rules.agenda).trim().min(20, rules.agenda).max(20_000, rules.agendaLong),
  lingua: z.enum(CONFERENCE_LANGUAGES).default("it"),
  giorno: day,
  ora: z
    .string(rules.time)
    .trim()
    .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, rules.time),
  quale: optional(z.enum(["prima", "dopo"], rules.twice)),
  durata: whole(15, 480, rules.minutes),
  posti: whole(0, 5000, rules.capacity),
  posti_comune: optional(whole(1, 100, rules.perComune)),
  apertura: optional(day),
  chiusura: optional(whole(0, 720, rules.closes)),
  lista: z.literal("1").optional(),
  sala: optional(whole(1, 1e15, rules.room)),
  relatori: z.string().trim().max(1200, rules.speakers).default(""),
  province: z.string().trim().max(400, rules.provinces).default(""),
  ripeti: optional(z.enum(RHYTHMS, rules.unknown)),
  volte: optional(whole(2, 30, rules.times)),
  festivita: z.literal("1").optional(),
});

export type ConferenceForm = z.infer<typeof conferenceSchema>;

export const tickedStages = (form: Record<string, unknown>) => ticked(form, "fase", STAGES);
export const tickedModalities = (form: Record<string, unknown>) => ticked(form, "modalita", MODALITIES);
export const tickedTopics = (form: Record<string, unknown>) => ticked(form, "argomento", TOPICS);

export const reasonSchema = z.object({
  motivo: z.string(rules.reason).trim().min(10, rules.reason).max(500, rules.reason),
});

export const roomSchema = z.object({
  nome: z.string(messages.rooms.rules.name).trim().min(3, messages.rooms.rules.name).max(60, messages.rooms.rules.name),
  tipo: z.enum(ROOM_KINDS, messages.rooms.rules.kind),
  indirizzo: z
    .string(messages.rooms.rules.address)
    .trim()
    .max(500, messages.rooms.rules.address)
    .pipe(z.url({ protocol: /^https$/, error: messages.rooms.rules.address })),
});

/** «Anna Rossi (Sogei)», one a line; null when a line cannot be read. */
export function readSpeakers(text: string): { name: string; organisation: string }[] | null {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  const read = lines.map((line) => /^([^()]{3,80}?)\s*(?:\(([^()]{1,60})\))?$/.exec(line));
  if (lines.length > 10 || read.some((match) => match === null)) return null;
  return read.map((match) => ({ name: match?.[1] ?? "", organisation: match?.[2]?.trim() ?? "" }));
}
