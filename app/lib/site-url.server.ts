import { env } from "./env.server";

/** Origin of the site for absolute addresses (feeds, site map): `SITE_URL`, else where this process listens. */
export function siteOrigin(): string {
  const { SITE_URL, HOST, PORT } = env();
  return SITE_URL ? new URL(SITE_URL).origin : `http://${HOST.includes(":") ? `[${HOST}]` : HOST}:${PORT}`;
}
