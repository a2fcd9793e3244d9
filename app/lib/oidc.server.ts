import * as client from "openid-client";
import { env } from "./env.server";
import { siteOrigin } from "./site-url.server";

/** Seconds an answer of the provider may take. */
const TIMEOUT = 8;
/** What the provider says of itself is asked again after this long. */
const KEPT_MS = 3_600_000;

/** Why somebody does not come back signed in: by their own will, because nobody answered, or with an answer nobody may trust. */
export type Fault = "refused" | "down" | "failed";

export class ProviderFault extends Error {
  constructor(
    readonly fault: Fault,
    /** A name for the log; never what the provider wrote. */
    readonly code: string,
    cause?: unknown,
  ) {
    super(`identity provider: ${fault}`, { cause });
    this.name = "ProviderFault";
  }
}

/** What of a sign-in that has begun is needed at its end. */
export interface Checks {
  state: string;
  nonce: string;
  /** Of PKCE: the code is of no use without it. */
  verifier: string;
}

/** Who the provider says it is; the address only where the provider has verified it. */
export interface Claims {
  issuer: string;
  subject: string;
  /** Lower case. */
  email: string | null;
}

export const isOidcConfigured = () => env().OIDC_ISSUER !== undefined;

let known: { configuration: Promise<client.Configuration>; until: number } | undefined;

/** The provider's own description, read once an hour; a failure is not kept. */
function configuration(): Promise<client.Configuration> {
  if (!known || known.until < Date.now()) {
    const asked = discover();
    known = { configuration: asked, until: Date.now() + KEPT_MS };
    asked.catch(() => {
      if (known?.configuration === asked) known = undefined;
    });
  }
  return known.configuration;
}

async function discover(): Promise<client.Configuration> {
  const { OIDC_ISSUER = "", OIDC_CLIENT_ID = "", OIDC_CLIENT_SECRET } = env();
  const issuer = new URL(OIDC_ISSUER);
  const authentication = OIDC_CLIENT_SECRET ? client.ClientSecretBasic(OIDC_CLIENT_SECRET) : client.None();
  // Only an issuer on this machine may do without TLS: see env.server.ts.
  const execute = issuer.protocol === "http:" ? [client.allowInsecureRequests] : [];
  return client.discovery(issuer, OIDC_CLIENT_ID, undefined, authentication, { execute, timeout: TIMEOUT });
}

/** The address at the provider that begins a sign-in, and what has to be kept until its end. Throws `ProviderFault`. */
export async function authorization(returnPath: string): Promise<{ href: string; checks: Checks }> {
  const checks = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
  };
  const config = await configuration().catch((error) => {
    throw new ProviderFault("down", nameOf(error), error);
  });
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: `${siteOrigin()}${returnPath}`,
    scope: "openid email",
    state: checks.state,
    nonce: checks.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(checks.verifier),
    code_challenge_method: "S256",
  });
  return { href: url.href, checks };
}

/**
 * Who has come back: `here` is the address the browser came to. Issuer, state, PKCE, signature, audience, times and nonce are
 * checked; a code is good once. Throws `ProviderFault`.
 */
export async function claimsOf(here: { pathname: string; search: string }, checks: Checks): Promise<Claims> {
  try {
    const config = await configuration();
    const tokens = await client.authorizationCodeGrant(
      config,
      new URL(`${siteOrigin()}${here.pathname}${here.search}`),
      {
        expectedState: checks.state,
        expectedNonce: checks.nonce,
        pkceCodeVerifier: checks.verifier,
        idTokenExpected: true,
      },
    );
    const claims = tokens.claims();
    if (!claims) throw new ProviderFault("failed", "NO_ID_TOKEN");
    const { iss: issuer, sub: subject } = claims;
    if (isAddress(claims)) return { issuer, subject, email: verified(claims) };
    const hasMore = config.serverMetadata().userinfo_endpoint !== undefined;
    const more = hasMore ? await client.fetchUserInfo(config, tokens.access_token, subject) : {};
    return { issuer, subject, email: verified(more) };
  } catch (error) {
    throw error instanceof ProviderFault ? error : new ProviderFault(faultOf(error), nameOf(error), error);
  }
}

/** Claims may be anything: only these two are looked at. */
interface Address {
  [claim: string]: unknown;
  email?: unknown;
  email_verified?: unknown;
}

const isAddress = ({ email }: Address) => typeof email === "string";

/** Anybody can write any address at a provider that does not look. */
function verified({ email, email_verified: isVerified }: Address): string | null {
  return typeof email === "string" && email.length <= 254 && isVerified === true ? email.toLowerCase() : null;
}

/** No answer, or one of a server in trouble. */
const DOWN = new Set(["OAUTH_TIMEOUT", "OAUTH_RESPONSE_IS_NOT_CONFORM", "OAUTH_RESPONSE_IS_NOT_JSON"]);

function faultOf(error: unknown): Fault {
  if (error instanceof client.AuthorizationResponseError) {
    return error.error === "access_denied" ? "refused" : isBusy(error.error) ? "down" : "failed";
  }
  if (error instanceof client.ResponseBodyError) return isBusy(error.error) ? "down" : "failed";
  // What `fetch` throws when nobody answers.
  if (error instanceof TypeError) return "down";
  return error instanceof client.ClientError && DOWN.has(error.code ?? "") ? "down" : "failed";
}

const isBusy = (error: string) => error === "temporarily_unavailable" || error === "server_error";

function nameOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown };
  return typeof code === "string" ? code : String(name);
}
