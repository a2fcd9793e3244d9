import { type Attachments, KEPT_FIELD, takeFiles } from "~/features/uploads/accept.server";
import { Forbidden } from "~/lib/errors";
import { type FormValues, formPairs } from "~/lib/http/form.server";
import { type RouteArgs, route } from "~/lib/http/route.server";
import type { Actor } from "./actor";
import { forgetParkedForm, parkForm } from "./parked.server";

export interface FilesArgs extends RouteArgs {
  actor: Actor;
  form: FormValues;
  attachments: Attachments;
}

interface Options {
  allowed(actor: Actor): boolean;
  /** Why somebody else is refused. */
  refusal?: string;
  /** Files of this person that the form brings along without listing them. */
  named?(form: FormValues): string[];
}

/** The action of a page whose form takes files: like `personalAction`, with the files of the form and those it brings along, ticked. */
export function filesAction<T>({ allowed, refusal, named }: Options, work: (args: FilesArgs) => Promise<T>) {
  return route(async (args) => {
    const { request, context, url } = args;
    const pairs = await formPairs(request);
    const signIn = await context.signIn();
    if (signIn?.state !== "complete") throw await parkForm(args, pairs);
    const { actor } = signIn;
    if (!allowed(actor)) throw new Forbidden(refusal);
    const form: FormValues = Object.fromEntries(pairs);
    const ticked = pairs.flatMap(([name, value]) => (name === KEPT_FIELD && typeof value === "string" ? [value] : []));
    const uploader = { personId: actor.personId, address: context.address };
    const attachments = await takeFiles(context.files, [...new Set([...(named?.(form) ?? []), ...ticked])], uploader);
    await forgetParkedForm(request.headers.get("cookie"), actor.personId, url);
    return work({ ...args, actor, form, attachments });
  });
}
