import type { Actor } from "~/features/accounts/actor";
import type { Attachments } from "~/features/uploads/accept.server";
import { NotFound } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { reply } from "../reply/reply.server";
import { changeMeToo } from "./me-too.server";
import type { Done } from "./messages";
import { findThread } from "./read.server";
import { changeSolution, verifySolution } from "./solution.server";

export interface Sent {
  form: FormValues;
  attachments: Attachments;
  address: string;
}

type Verb = (actor: Actor, threadId: number, sent: Sent) => Promise<{ done: Done; number: number }>;

const VERBS: Record<string, Verb> = {
  rispondi: async (actor, threadId, { form, attachments, address }) => {
    return { done: "risposta", number: await reply(actor, threadId, form, attachments, address) };
  },
  anchio: async (actor, threadId, { form, address }) => changeMeToo(actor, threadId, form, address, true),
  "non-anchio": async (actor, threadId, { form, address }) => changeMeToo(actor, threadId, form, address, false),
  soluzione: async (actor, threadId, { form, address }) => changeSolution(actor, threadId, form, address, true),
  "non-soluzione": async (actor, threadId, { form, address }) => changeSolution(actor, threadId, form, address, false),
  verifica: async (actor, threadId, { form, address }) => verifySolution(actor, threadId, form, address),
};

/** What somebody does on the page of a thread, by the form's `intento`; gives where to go then. */
export async function actOnThread(actor: Actor, threadId: number, sent: Sent): Promise<string> {
  const verb =
    typeof sent.form.intento === "string" && Object.hasOwn(VERBS, sent.form.intento) && VERBS[sent.form.intento];
  if (!verb) throw new NotFound();
  const { done, number } = await verb(actor, threadId, sent);
  const { slug } = await findThread(actor, threadId);
  const messaggio = number === 1 ? undefined : number;
  return `${paths.thread(threadId, slug, { messaggio, fatto: done })}#m-${number}`;
}
