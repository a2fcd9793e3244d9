import { z } from "zod";
import { messages } from "./messages";

/** The year of the circular: nobody was informed before. */
const FIRST_DAY = "2016-01-01";

export const mayorsSchema = (today: string) =>
  z.object({
    giorno: z.iso
      .date(messages.errors.day)
      .refine((day) => day <= today, messages.errors.future)
      .refine((day) => day >= FIRST_DAY, messages.errors.past),
  });
