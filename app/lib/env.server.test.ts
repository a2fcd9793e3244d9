import { describe, expect, test } from "vitest";
import { ConfigurationError, readEnv } from "./env.server";

function faultsOf(source: Record<string, string>): string {
  try {
    readEnv(source);
    return "";
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    return (error as Error).message;
  }
}

describe("the configuration", () => {
  test("needs nothing: every variable has a value that works on one machine", () => {
    expect(readEnv({})).toMatchObject({
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: 3000,
      DATA_DIR: ".data",
      RATE_LIMITS: true,
      PAGE_CACHE_MB: 64,
    });
  });

  test("takes an empty variable as one that is not set", () => {
    const empty = Object.fromEntries(Object.keys(readEnv({})).map((name) => [name, ""]));
    expect(readEnv({ ...empty, SESSION_SECRET: "", TRUST_PROXY: "", DATABASE_URL: "" })).toEqual(readEnv({}));
  });

  test("passes over variables that are not the site's", () => {
    expect(readEnv({ HOME: "/root", npm_config_cache: "x" })).toEqual(readEnv({}));
  });

  test("has all its faults named in one run, each with its variable", () => {
    const said = faultsOf({
      NODE_ENV: "staging",
      PORT: "70000",
      DATABASE_URL: "mysql://db/anpr",
      DATABASE_POOL: "1",
      SITE_URL: "supporto.example.it",
      SESSION_SECRET: "short",
      TRUST_PROXY: "the balancer",
      ACCESSIBILITY_STATEMENT_URL: "http://form.agid.gov.it/view/1",
      PAGE_CACHE_MB: "lots",
      RATE_LIMITS: "yes",
      LOG_LEVEL: "loud",
    });
    const names = [...said.matchAll(/^ {2}([A-Z_]+): \S/gm)].map(([, name]) => name);
    expect(names.sort()).toEqual(
      [
        "ACCESSIBILITY_STATEMENT_URL",
        "DATABASE_POOL",
        "DATABASE_URL",
        "LOG_LEVEL",
        "NODE_ENV",
        "PAGE_CACHE_MB",
        "PORT",
        "RATE_LIMITS",
        "SESSION_SECRET",
        "SITE_URL",
        "TRUST_PROXY",
      ].sort(),
    );
    expect(said).toContain("11 fault(s)");
  });

  test("is never quoted: a value may be a secret, or a password in an address", () => {
    const secret = "tr0ub4dor";
    const said = faultsOf({
      NODE_ENV: secret,
      PORT: secret,
      DATABASE_URL: `mysql://anpr:${secret}@db/anpr`,
      DATABASE_POOL: secret,
      SITE_URL: secret,
      SESSION_SECRET: secret,
      TRUST_PROXY: `${secret}!`,
      ACCESSIBILITY_STATEMENT_URL: secret,
      PAGE_CACHE_MB: secret,
      RATE_LIMITS: secret,
      LOG_LEVEL: secret,
    });
    expect(said).toContain("11 fault(s)");
    expect(said).not.toContain(secret);
  });

  test.each(["999.1.1.1", "10.0.0.0/99", "10.0.0.1, somewhere", "1.2.3", "fe80::/200"])(
    "does not start with TRUST_PROXY=%s, which would fail at every request",
    (TRUST_PROXY) => expect(faultsOf({ TRUST_PROXY })).toContain("TRUST_PROXY:"),
  );

  test.each(["1", "2", "10.0.0.0/8", "127.0.0.1, ::1", "loopback", "fd00::/8,10.1.2.3"])(
    "takes TRUST_PROXY=%s",
    (TRUST_PROXY) => expect(readEnv({ TRUST_PROXY }).TRUST_PROXY).toBe(TRUST_PROXY),
  );
});

describe("the identity provider", () => {
  const OIDC_ISSUER = "https://login.example.it";

  test("is an issuer with a client, or nothing: either one alone is named", () => {
    expect(faultsOf({ OIDC_ISSUER })).toContain("OIDC_CLIENT_ID: is required");
    expect(faultsOf({ OIDC_CLIENT_ID: "supporto" })).toContain("OIDC_ISSUER: is required");
    expect(faultsOf({ OIDC_CLIENT_SECRET: "s3cret" })).toContain("OIDC_ISSUER: is required");
    expect(faultsOf({ OIDC_CLIENT_SECRET: "s3cret" })).not.toContain("s3cret");
    expect(readEnv({ OIDC_ISSUER, OIDC_CLIENT_ID: "supporto" })).toMatchObject({ OIDC_ISSUER });
  });

  test.each(["http://login.example.it", "ftp://login.example.it", "login.example.it", "http://127.0.0.1.example.it"])(
    "is not asked without TLS: %s",
    (issuer) => expect(faultsOf({ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: "supporto" })).toContain("OIDC_ISSUER:"),
  );

  test("may do without on this machine", () => {
    const local = { OIDC_ISSUER: "http://127.0.0.1:4000", OIDC_CLIENT_ID: "supporto" };
    expect(readEnv(local).OIDC_ISSUER).toBe(local.OIDC_ISSUER);
  });
});

test("a demonstration is not reached by a name that only begins like this machine", () => {
  expect(faultsOf({ DEMO: "1", HOST: "127.0.0.1.example.it" })).toContain("DEMO:");
  expect(readEnv({ DEMO: "1", HOST: "127.0.0.2" }).DEMO).toBe(true);
});

describe("the session secret", () => {
  const DATABASE_URL = "postgres://anpr:secret@db/anpr";
  const SESSION_SECRET = "0123456789abcdef0123456789abcdef";

  test("is required in production with a database of one's own", () => {
    expect(faultsOf({ NODE_ENV: "production", DATABASE_URL })).toContain("SESSION_SECRET: is required");
    expect(faultsOf({ DATABASE_URL, SESSION_SECRET: "" })).toContain("SESSION_SECRET: is required");
    expect(readEnv({ DATABASE_URL, SESSION_SECRET }).SESSION_SECRET).toBe(SESSION_SECRET);
  });

  test("is named as missing also beside other faults", () => {
    const said = faultsOf({ NODE_ENV: "production", DATABASE_URL, PORT: "none" });
    expect(said).toContain("PORT:");
    expect(said).toContain("SESSION_SECRET:");
  });

  test("is not required for development, nor with the embedded database", () => {
    expect(readEnv({ NODE_ENV: "development", DATABASE_URL }).SESSION_SECRET).toBeUndefined();
    expect(readEnv({ NODE_ENV: "production" }).SESSION_SECRET).toBeUndefined();
  });
});
