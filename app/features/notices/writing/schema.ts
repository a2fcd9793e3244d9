import { z } from "zod";
import { NOTICE_IMPORTANCES } from "~db/enums";
import { messages } from "./messages";

const { rules } = messages;

const day = z
  .string()
  .trim()
  .regex(/^(\d{4}-\d{2}-\d{2})?$/, rules.day)
  .default("");
const time = z
  .string()
  .trim()
  .regex(/^(([01]?\d|2[0-3]):[0-5]\d)?$/, rules.time)
  .default("");

export const noticeSchema = z.object({
  titolo: z.string(rules.title).trim().min(5, rules.title).max(110, rules.title),
  sommario: z.string(rules.summary).trim().min(10, rules.summary).max(320, rules.summary),
  testo: z.string(rules.text).trim().min(20, rules.text).max(30_000, rules.textLong),
  importanza: z.enum(NOTICE_IMPORTANCES, rules.importance),
  lettori: z.enum(["all", "few"], rules.readers),
  province: z.string().trim().max(400, rules.provinces).default(""),
  pubblica_giorno: day,
  pubblica_ora: time,
  scade_giorno: day,
  scade_ora: time,
  versione: z.string().trim().max(30, rules.version).default(""),
  tocca: z.string().trim().max(10_000, rules.touchesMany).default(""),
});

export type NoticeForm = z.infer<typeof noticeSchema>;
