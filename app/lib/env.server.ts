import proxyAddr from "proxy-addr";
import { z } from "zod";

const port = z.coerce.number().int().min(1).max(65535);
const url = (protocols: RegExp) => z.url({ protocol: protocols, error: "must be a complete address" });
const flag = z.enum(["0", "1"]).transform((value) => value === "1");

/** Every variable the site reads; `.env.example` says what each is for. Empty values count as not set. */
const schema = z
  .object({
    NODE_ENV: z.enum(["development", "test", "production"]).default("production"),
    HOST: z.string().default("127.0.0.1"),
    PORT: port.default(3000),
    DATABASE_URL: url(/^postgres(ql)?$/).optional(),
    DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
    DATA_DIR: z.string().default(".data"),
    SITE_URL: url(/^https?$/).optional(),
    SESSION_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
    TRUST_PROXY: z
      .string()
      .refine(namesProxies, "must be a number of hops or a list of addresses and networks")
      .optional(),
    DEMO: flag.optional(),
    /** Set by `npm start` itself: the database is the one it has started. */
    DATABASE_EMBEDDED: flag.default(false),
    SMTP_URL: url(/^smtps?$/).optional(),
    MAIL_FROM: z.email("must be an e-mail address").default("supporto-anpr@example.invalid"),
    MEILISEARCH_URL: url(/^https?$/).optional(),
    MEILISEARCH_KEY: z.string().optional(),
    MEILISEARCH_INDEX: z
      .string()
      .regex(/^[\w-]{1,60}$/, "must be letters, figures, - and _, at most 60")
      .default("anpr-supporto"),
    OIDC_ISSUER: url(/^https?$/)
      .refine(isReachedSafely, "must begin with https, except on this machine")
      .optional(),
    OIDC_CLIENT_ID: z.string().max(200).optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_NAME: z.string().max(40, "must have at most 40 characters").default("l'identità del tuo ente"),
    JITSI_APP_ID: z.string().optional(),
    JITSI_SECRET: z.string().min(16, "must have at least 16 characters").optional(),
    METRICS_TOKEN: z.string().min(16, "must have at least 16 characters").optional(),
    JOBS_IN_WEB: flag.default(true),
    ACCESSIBILITY_STATEMENT_URL: url(/^https$/).optional(),
    PAGE_CACHE_MB: z.coerce.number().min(0).max(4096).default(64),
    RATE_LIMITS: flag.default(true),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  })
  .refine((env) => env.NODE_ENV !== "production" || !env.DATABASE_URL || env.SESSION_SECRET, {
    path: ["SESSION_SECRET"],
    error: "is required in production with DATABASE_URL",
    // Also beside other faults: one run names them all.
    when: () => true,
  })
  .refine((env) => !env.DEMO || ((!env.DATABASE_URL || env.DATABASE_EMBEDDED) && isLoopback(env.HOST)), {
    path: ["DEMO"],
    error: "is only possible with the embedded database (no DATABASE_URL) and a HOST that is this machine",
    when: () => true,
  })
  .refine((env) => !env.OIDC_ISSUER || env.OIDC_CLIENT_ID, {
    path: ["OIDC_CLIENT_ID"],
    error: "is required with OIDC_ISSUER",
    when: () => true,
  })
  .refine((env) => env.OIDC_ISSUER || !(env.OIDC_CLIENT_ID || env.OIDC_CLIENT_SECRET), {
    path: ["OIDC_ISSUER"],
    error: "is required with OIDC_CLIENT_ID and OIDC_CLIENT_SECRET",
    when: () => true,
  });

/** Whether only programs of this machine can reach it. */
export function isLoopback(host: string | undefined): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host ?? "");
}

/** Who signs people in is asked over TLS, but for one that runs on this machine. */
function isReachedSafely(address: string): boolean {
  if (!URL.canParse(address)) return true; // That fault has its own sentence.
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || isLoopback(hostname.replace(/^\[|\]$/g, ""));
}

/** An address that cannot be read would otherwise be an error at each request. */
function namesProxies(setting: string): boolean {
  if (/^\d{1,2}$/.test(setting)) return true;
  try {
    proxyAddr.compile(setting.split(",").map((part) => part.trim()));
    return true;
  } catch {
    return false;
  }
}

export type Env = z.infer<typeof schema>;

/** All faults of a configuration at once, each with its variable and never with its value. */
export class ConfigurationError extends Error {}

export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${withoutValue(issue)}`);
  throw new ConfigurationError(`The configuration has ${faults.length} fault(s):\n${faults.join("\n")}`);
}

/** Zod's own sentences never quote the input, except for unknown enum values in older versions; keep it so by naming kinds. */
function withoutValue(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") return `must be one of ${issue.values.join(", ")}`;
  return issue.message;
}

let known: Env | undefined;

/** The configuration of this process, read once. */
export function env(): Env {
  known ??= readEnv(process.env);
  return known;
}

/** Whether a start is a demonstration: when asked for, else when it is a bare one on somebody's own machine. */
export function isDemoStart({ DEMO, DATABASE_URL, HOST }: Pick<Env, "DEMO" | "DATABASE_URL" | "HOST">): boolean {
  return DEMO ?? (!DATABASE_URL && isLoopback(HOST));
}

/** Whether invented people may sign in without a password: `npm start` says so, on a site only this machine can reach. */
export function isDemo(): boolean {
  return env().DEMO === true;
}
