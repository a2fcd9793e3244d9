import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import Provider, { type Configuration } from "oidc-provider";

/** Somebody as the provider knows them. */
export interface Identity {
  subject: string;
  email?: string;
  isVerified?: boolean;
}

export interface IdentityProvider {
  issuer: string;
  /** What a site has to be told. */
  settings: Record<string, string>;
  /** Whoever signs in from now on; null refuses at the provider. */
  person: Identity | null;
  /** Answers nothing any more, on the same port. */
  stop(): Promise<void>;
}

const CLIENT = { OIDC_CLIENT_ID: "supporto", OIDC_CLIENT_SECRET: "a secret of the tests, of 32 characters" };

/** A real OpenID provider on a port of its own. Its page of sign-in is left out: `person` decides who comes back. */
export async function startIdentityProvider(returnTo: string): Promise<IdentityProvider> {
  let handle: (req: IncomingMessage, res: ServerResponse) => void = () => {};
  const server = createServer((req, res) => handle(req, res)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const running: IdentityProvider = {
    issuer,
    settings: { OIDC_ISSUER: issuer, OIDC_NAME: "Accesso Regione", ...CLIENT },
    person: { subject: "nessuno" },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const people = new Map<string, Identity>();
  const provider = new Provider(issuer, configuration(returnTo, people));
  const answer = provider.callback();
  handle = (req, res) => {
    if (!req.url?.startsWith("/accesso/")) return void answer(req, res);
    const { person } = running;
    if (person) people.set(person.subject, person);
    const result = person
      ? { login: { accountId: person.subject } }
      : { error: "access_denied", error_description: "the person has turned back" };
    provider.interactionFinished(req, res, result).catch((error) => res.writeHead(500).end(String(error)));
  };
  return running;
}

function configuration(returnTo: string, people: Map<string, Identity>): Configuration {
  return {
    clients: [
      {
        client_id: CLIENT.OIDC_CLIENT_ID,
        client_secret: CLIENT.OIDC_CLIENT_SECRET,
        redirect_uris: [returnTo],
        response_types: ["code"],
        grant_types: ["authorization_code"],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/accesso/${uid}` },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
    cookies: { keys: ["of the tests"] },
    findAccount: (_ctx, sub) => ({
      accountId: sub,
      claims: () => {
        const { email, isVerified = true } = people.get(sub) ?? {};
        return { sub, email, email_verified: isVerified };
      },
    }),
    // The site is the provider's own: nobody is asked whether it may know the address.
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId,
        accountId: oidc.session?.accountId,
      });
      grant.addOIDCScope("openid email");
      await grant.save();
      return grant;
    },
  };
}

/** Walks from the site's way to the provider to the address it comes back to, as a browser would. */
export async function walk(href: string, returnTo: string): Promise<URL> {
  const jar = new Map<string, string>();
  let next = new URL(href);
  for (let step = 0; step < 8; step += 1) {
    if (next.href.startsWith(returnTo)) return next;
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(next, { redirect: "manual", headers: { cookie } });
    for (const header of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
      jar.set(name, value);
    }
    const location = answer.headers.get("location");
    if (!location) throw new Error(`the provider stops at ${next.pathname} with ${answer.status}`);
    next = new URL(location, next);
  }
  throw new Error("the provider leads nowhere");
}
