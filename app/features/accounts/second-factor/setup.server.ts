import { encode } from "uqr";
import { z } from "zod";
import { seal, unseal } from "~/lib/crypto.server";
import { Invalid } from "~/lib/errors";
import { messages } from "./messages";
import { newTotpSecret, totpUri } from "./totp.server";

const PURPOSE = "second factor setup";
const MINUTES = 15;

/**
 * What is being set up travels sealed in the form and is bound to one session: nothing is stored before the codes are kept, and a
 * key that somebody else was shown before can never become the account's.
 */
const sealed = z.object({
  sessionId: z.number(),
  until: z.number(),
  secret: z.string().optional(),
  step: z.number().optional(),
  codes: z.array(z.string()).optional(),
});

type Draft = Omit<z.infer<typeof sealed>, "sessionId" | "until">;

export function sealDraft(sessionId: number, draft: Draft): string {
  return seal(PURPOSE, JSON.stringify({ ...draft, sessionId, until: Date.now() + MINUTES * 60_000 }));
}

/** Throws `Invalid` for a draft that is too old, of another session or made up. */
export function openDraft(sessionId: number, text: string): Draft {
  const opened = unseal(PURPOSE, text);
  const draft = opened ? sealed.parse(JSON.parse(opened)) : undefined;
  if (draft?.sessionId !== sessionId || draft.until < Date.now()) throw new Invalid({ form: messages.setup.tooLate });
  return draft;
}

/** What the page of the setup shows. */
export interface Setup {
  draft: string;
  /** The key in groups of four, for who cannot scan. */
  key: string;
  /** The same as a drawing: modules of one unit. */
  qr: { size: number; path: string };
}

/** A new key, or the one of a draft that came back with a wrong code. */
export function setupOf(sessionId: number, email: string, draft?: string): Setup {
  const secret = (draft && openDraft(sessionId, draft).secret) || newTotpSecret();
  return {
    draft: sealDraft(sessionId, { secret }),
    key: secret.match(/.{1,4}/g)?.join(" ") ?? secret,
    qr: drawing(totpUri(secret, email)),
  };
}

function drawing(text: string): Setup["qr"] {
  const { size, data } = encode(text, { ecc: "M", border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  return { size, path };
}
