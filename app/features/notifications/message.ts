import { z } from "zod";
import type { Kind } from "./kinds";

/** What stands in `outgoing.body`. A link is kept as its id: its code is made when the mail is, and stored nowhere. */
export const messageBody = z.object({
  paragraphs: z.array(z.string()),
  action: z
    .union([
      z.object({ label: z.string(), href: z.string() }),
      z.object({ label: z.string(), linkId: z.number().int() }),
    ])
    .optional(),
  reason: z.string(),
  /** The appointment that goes with the mail, as it was when it was told. */
  calendar: z.object({ method: z.enum(["REQUEST", "CANCEL"]), content: z.string() }).optional(),
  /** A reminder: looked at again when the mail is sent. */
  reminder: z.object({ bookingId: z.number().int(), sequence: z.number().int(), until: z.iso.datetime() }).optional(),
});

export type MessageBody = z.infer<typeof messageBody>;

interface Words extends MessageBody {
  kind: Kind;
  subject: string;
}

/** To somebody with an account: on the site, and by mail as this person likes it. */
export interface PersonalMessage extends Words {
  to: { personId: number; comuneId?: number };
  /** Where it leads on the site; null: only by mail. */
  href: string | null;
}

/** To an address, by mail only. */
export interface AddressMessage extends Words {
  to: { address: string; personId?: number };
}

export type Message = PersonalMessage | AddressMessage;
