import { data } from "@remix-run/node";
import type { Choice } from "~/lib/choice";
import { env } from "~/lib/env.server";
import { DocumentData } from "~/lib/http/document";
import { setCookies } from "../second-factor/sign-in-step.server";
import { type Outcome, statusOf } from "./outcome";

interface Shown {
  choice: Choice;
  outcome: Outcome;
  isLinking: boolean;
}

/** The page of an outcome, with the status that says the same. */
export function outcomePage(shown: Shown, cookies: string[] = []) {
  const page = new DocumentData({ ...shown, provider: env().OIDC_NAME });
  return data(page, { status: statusOf[shown.outcome.kind], headers: setCookies(cookies) });
}
