import { data, redirect } from "@remix-run/node";
import { Invalid } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import type { SignIn } from "../actor";
import { destination } from "../sign-in/schema";
import type { Visitor } from "../sign-in/sign-in.server";
import { confirmSetup, finishSetup, type ShownCodes } from "./commands.server";
import { signInWithCode } from "./finish.server";
import { type Setup, setupOf } from "./setup.server";

type Pending = Exclude<SignIn, { state: "complete" }>;

/** What a page of the second factor shows after a form was sent. */
export interface Step {
  errors?: Record<string, string>;
  /** Which form it was. */
  intent?: string;
  shown?: ShownCodes;
  /** The key that was being set up, again after a wrong code. */
  setup?: Setup;
}

/** The page again, with its status and what was refused. */
export function refusedStep(error: unknown, { intent, again }: { intent?: string; again?: () => Setup }) {
  if (!(error instanceof Invalid)) throw error;
  // A draft that is too old begins anew: its page brings its own.
  const setup = error.fields.form ? undefined : again?.();
  return data({ errors: error.fields, intent, setup } satisfies Step as Step, { status: error.status });
}

export const setCookies = (cookies: readonly string[]) =>
  cookies.map((cookie) => ["set-cookie", cookie] as [string, string]);

/** The forms of `/accedi/secondo-fattore`. */
export async function signInStep(signIn: Pending, form: FormValues, visitor: Visitor, poi: string) {
  const goOn = destination(poi, paths.start());
  try {
    if (signIn.state === "code") {
      const { cookies, hasFewCodes } = await signInWithCode(signIn, form, visitor);
      const to = hasFewCodes ? paths.accountSecondFactor({ poi: goOn }) : goOn;
      throw redirect(to, { status: 303, headers: setCookies(cookies) });
    }
    if (form.intent === "conserva") {
      const cookies = await finishSetup(signIn, form, visitor);
      throw redirect(goOn, { status: 303, headers: setCookies(cookies) });
    }
    return data({ shown: confirmSetup(signIn, form) } satisfies Step as Step);
  } catch (error) {
    if (error instanceof Response) throw error;
    const again = () => setupOf(signIn.sessionId, signIn.email, String(form.preparazione ?? ""));
    return refusedStep(error, { again: signIn.state === "enrolment" ? again : undefined });
  }
}
