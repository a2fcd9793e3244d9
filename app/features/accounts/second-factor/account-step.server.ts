import { data, redirect } from "@remix-run/node";
import { Invalid } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import type { Actor } from "../actor";
import { canSwitchOffSecondFactor } from "../policy";
import type { Visitor } from "../sign-in/sign-in.server";
import { confirmSetup, finishSetup, keepCodes, prepareCodes, switchOff } from "./commands.server";
import { recoveryCodesLeft } from "./recovery-codes.server";
import { setupOf } from "./setup.server";
import { refusedStep, type Step, setCookies } from "./sign-in-step.server";

/** What the page of one's own second factor shows. */
export async function accountFactor(actor: Actor) {
  const { hasSecondFactor, personId, sessionId, email } = actor;
  return {
    isOn: hasSecondFactor,
    canSwitchOff: canSwitchOffSecondFactor(actor),
    codesLeft: hasSecondFactor ? await recoveryCodesLeft(personId) : 0,
    setup: hasSecondFactor ? undefined : setupOf(sessionId, email),
  };
}

const done = (esito: string, cookies: string[] = []) =>
  redirect(paths.accountSecondFactor({ esito }), { status: 303, headers: setCookies(cookies) });

/** The forms of `/account/secondo-fattore`, by `intent`. */
export async function accountStep(actor: Actor, form: FormValues, visitor: Visitor) {
  try {
    switch (form.intent) {
      case "conferma":
        return data({ shown: confirmSetup(actor, form) } satisfies Step as Step);
      case "conserva":
        throw done("attivo", await finishSetup(actor, form, visitor));
      case "rigenera":
        return data({ shown: await prepareCodes(actor, form) } satisfies Step as Step);
      case "conserva-nuovi":
        await keepCodes(actor, form, visitor);
        throw done("rinnovati");
      case "disattiva":
        await switchOff(actor, form, visitor);
        throw done("disattivo");
      default:
        throw new Invalid({});
    }
  } catch (error) {
    if (error instanceof Response) throw error;
    const again = () => setupOf(actor.sessionId, actor.email, String(form.preparazione ?? ""));
    return refusedStep(error, { intent: String(form.intent), again: form.intent === "conferma" ? again : undefined });
  }
}
