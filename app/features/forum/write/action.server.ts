import type { Actor } from "~/features/accounts/actor";
import { forgetParkedForm, parkForm } from "~/features/accounts/parked.server";
import { type Attachments, KEPT_FIELD, takeFiles } from "~/features/uploads/accept.server";
import { Forbidden } from "~/lib/errors";
import { type FormValues, formPairs } from "~/lib/http/form.server";
import { type RouteArgs, route } from "~/lib/http/route.server";
import { messages } from "../messages";
import { canWrite } from "../policy";
import { picturesIn } from "./files.server";

export interface WritingArgs extends RouteArgs {
  actor: Actor;
  form: FormValues;
  attachments: Attachments;
}

/**
 * The action of a page where somebody writes: like `personalAction`, with the files of the form and those it brings along, ticked
 * or shown by its text.
 */
export function writingAction<T>(work: (args: WritingArgs) => Promise<T>) {
  return route(async (args) => {
    const { request, context, url } = args;
    const pairs = await formPairs(request);
    const signIn = await context.signIn();
    if (signIn?.state !== "complete") throw await parkForm(args, pairs);
    const { actor } = signIn;
    if (!canWrite(actor)) throw new Forbidden(messages.noVoice);
    const form: FormValues = Object.fromEntries(pairs);
    const ticked = pairs.flatMap(([name, value]) => (name === KEPT_FIELD && typeof value === "string" ? [value] : []));
    const shown = typeof form.testo === "string" ? picturesIn(form.testo) : [];
    const uploader = { personId: actor.personId, address: context.address };
    const attachments = await takeFiles(context.files, [...new Set([...shown, ...ticked])], uploader);
    await forgetParkedForm(request.headers.get("cookie"), actor.personId, url);
    return work({ ...args, actor, form, attachments });
  });
}
