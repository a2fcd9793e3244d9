import { z } from "zod";
import { FOLLOW_KINDS, type MailMode } from "~db/enums";
import type { DIGEST, Kind } from "./kinds";

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
  /** What it belongs to, «thread-12»: mail programs put such mails together. */
  topic: z.string().optional(),
  /** Followed by the reader, and why they hear of it: the link that unsubscribes turns off this one thing. */
  follow: z.object({ kind: z.enum(FOLLOW_KINDS), key: z.string() }).optional(),
  /** Messages that go out in this mail; what they say is read when it is sent. */
  digest: z.array(z.number().int()).optional(),
});

export type MessageBody = z.infer<typeof messageBody>;

/** What a mail is made of: a message, or several that go out together, each a section. */
export interface Content extends MessageBody {
  sections?: { title: string; text: string; href: string }[];
}

interface Words extends MessageBody {
  subject: string;
}

/** To somebody with an account: on the site, and by mail as this person likes it. */
export interface PersonalMessage extends Words {
  kind: Kind;
  to: { personId: number; comuneId?: number };
  /** Where it leads on the site; null: only by mail. */
  href: string | null;
  /** When mails go out about each thing it falls under that the person follows (null: as for the kind); the soonest counts. */
  modes?: readonly (MailMode | null)[];
}

/** To an address, by mail only. */
export interface AddressMessage extends Words {
  kind: Kind | typeof DIGEST;
  to: { address: string; personId?: number };
}

export type Message = PersonalMessage | AddressMessage;
