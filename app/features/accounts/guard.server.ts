import { redirect } from "@remix-run/node";
import { Forbidden } from "~/lib/errors";
import { DocumentData } from "~/lib/http/document";
import { type FormValues, formPairs } from "~/lib/http/form.server";
import { type RouteArgs, route } from "~/lib/http/route.server";
import { paths } from "~/lib/paths";
import type { Actor } from "./actor";
import { forgetParkedForm, parkForm } from "./parked.server";

type Allowed = (actor: Actor) => boolean;

export interface PersonalArgs extends RouteArgs {
  actor: Actor;
}

interface ActionArgs extends PersonalArgs {
  form: FormValues;
  /** The same in their order, for names that come more than once. */
  pairs: Awaited<ReturnType<typeof formPairs>>;
}

export const anyone: Allowed = () => true;

/** The loader of a page for people who are signed in and `allowed`; never kept by anybody. */
export function personal<T>(allowed: Allowed, work: (args: PersonalArgs) => Promise<T>) {
  return route(async (args) => {
    args.context.keepNothing();
    return new DocumentData(await work({ ...args, actor: await requireActor(args, allowed) }));
  });
}

/** A loader that answers with a file or another response of its own. */
export function personalResponse(allowed: Allowed, work: (args: PersonalArgs) => Promise<Response>) {
  return route(async (args) => {
    args.context.keepNothing();
    return work({ ...args, actor: await requireActor(args, allowed) });
  });
}

/** The action of such a page. A form that arrives after the session has ended is kept and goes on after the sign-in. */
export function personalAction<T>(allowed: Allowed, work: (args: ActionArgs) => Promise<T>) {
  return route(async (args) => {
    const pairs = await formPairs(args.request);
    const signIn = await args.context.signIn();
    if (signIn?.state !== "complete") throw await parkForm(args, pairs);
    if (!allowed(signIn.actor)) throw new Forbidden();
    await forgetParkedForm(args.request.headers.get("cookie"), signIn.actor.personId, args.url);
    return work({ ...args, actor: signIn.actor, form: Object.fromEntries(pairs), pairs });
  });
}

async function requireActor({ context, url }: RouteArgs, allowed: Allowed): Promise<Actor> {
  const signIn = await context.signIn();
  if (signIn?.state === "complete") {
    if (!allowed(signIn.actor)) throw new Forbidden();
    return signIn.actor;
  }
  const here = `${url.pathname}${url.search}`;
  throw redirect(signIn ? paths.secondFactor(here) : paths.signIn(here), 303);
}
