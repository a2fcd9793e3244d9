import { env, isLoopback } from "../env.server";

export interface Cookie {
  name: string;
  /** Seconds. */
  maxAge: number;
}

/** Browsers then refuse to send it without TLS; only a site for one's own machine goes without. */
function isSecure(): boolean {
  const { SITE_URL, HOST } = env();
  return SITE_URL ? SITE_URL.startsWith("https:") : !isLoopback(HOST);
}

/** `__Host-`: no neighbour of the domain can set it. */
function fullName(name: string): string {
  return isSecure() ? `__Host-${name}` : name;
}

/** The header that sets a cookie, or takes it away (null). Never readable by scripts, never sent from another site's form. */
export function cookieHeader({ name, maxAge }: Cookie, value: string | null): string {
  const parts = [`${fullName(name)}=${value ?? ""}`, "Path=/", "HttpOnly", "SameSite=Lax"];
  parts.push(`Max-Age=${value === null ? 0 : maxAge}`);
  if (isSecure()) parts.push("Secure");
  return parts.join("; ");
}

export function cookieValue({ name }: Cookie, header: string | null): string | undefined {
  const wanted = `${fullName(name)}=`;
  const found = header?.split(/;\s*/).find((pair) => pair.startsWith(wanted));
  return found?.slice(wanted.length) || undefined;
}
