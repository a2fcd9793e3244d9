import { Forbidden, NotFound } from "~/lib/errors";
import { countRequest } from "~/lib/http/rate-limit.server";
import { log } from "~/lib/log.server";
import { authorization, isOidcConfigured, ProviderFault } from "~/lib/oidc.server";
import { paths } from "~/lib/paths";
import type { SignIn } from "../actor";
import { messages } from "./messages";
import type { Outcome } from "./outcome";
import { pendingCookie } from "./pending.server";

interface Beginning {
  /** A page of this site. */
  poi: string;
  isLinking: boolean;
  signIn: SignIn | undefined;
  address: string;
}

export type Begun = { href: string; cookie: string } | { outcome: Outcome };

/** The way to the provider with the cookie that recognises whoever comes back, or why there is none. */
export async function beginIdentity({ poi, isLinking, signIn, address }: Beginning): Promise<Begun> {
  if (!isOidcConfigured()) throw new NotFound();
  if (isLinking && signIn?.state !== "complete") throw new Forbidden(messages.signInFirst);
  await countRequest("identity", address);
  const personId = isLinking && signIn?.state === "complete" ? signIn.actor.personId : null;
  try {
    const { href, checks } = await authorization(paths.identityReturn());
    return { href, cookie: pendingCookie({ checks, poi, personId }) };
  } catch (error) {
    return { outcome: outcomeOf(error) };
  }
}

/** What is said of a provider's failure, which is written down without anything the provider said. */
export function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof ProviderFault)) throw error;
  log.warn({ fault: error.fault, code: error.code }, "identity provider");
  return { kind: error.fault };
}
