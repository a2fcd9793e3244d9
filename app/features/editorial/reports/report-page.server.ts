import { actingComune } from "~/features/accounts/acting.server";
import { type Actor, comuneMemberships } from "~/features/accounts/actor";
import { emit } from "~/features/jobs/emit.server";
import type { Attachments } from "~/features/uploads/accept.server";
import { attach } from "~/features/uploads/attach.server";
import { Invalid } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { countRequest } from "~/lib/http/rate-limit.server";
import { db } from "~db/client.server";
import { suggestions } from "~db/schema/feedback";
import { signedReportSchema } from "../schema";
import { withoutQuery } from "../site-path";

/** Somebody who is signed in, with the files of the form. */
export interface Sender {
  actor: Actor;
  attachments: Attachments;
}

/**
 * Keeps a proposal or a problem of the site: the text, the page, the files; who wrote it only if they ask for an answer. Gives the
 * page. Throws `Invalid`, `Forbidden`, `LimitExceeded`.
 */
export async function reportPage(form: FormValues, address: string, sender?: Sender): Promise<string> {
  await countRequest("suggestion", address);
  const parsed = signedReportSchema.safeParse(form);
  const problem = sender?.attachments.problem;
  if (!parsed.success || problem) {
    throw new Invalid({ ...(parsed.error && fieldErrors(parsed.error)), ...(problem && { allegati: problem }) });
  }
  const path = withoutQuery(parsed.data.pagina);
  const writer = sender && parsed.data.rispondetemi ? writerOf(sender.actor, form) : {};
  await db.transaction(async (tx) => {
    const [report] = await tx
      .insert(suggestions)
      .values({ path, body: parsed.data.testo, ...writer })
      .returning({ id: suggestions.id });
    if (!report) return;
    await emit(tx, { name: "report.made", payload: { reportId: report.id } });
    if (!sender) return;
    const ids = sender.attachments.files.map(({ id }) => id);
    await attach(tx, ids, { kind: "report", id: report.id }, sender.actor.personId);
  });
  return path;
}

function writerOf(actor: Actor, form: FormValues) {
  const comuneId = comuneMemberships(actor).length ? actingComune(actor, form).comuneId : null;
  return { personId: actor.personId, comuneId };
}
