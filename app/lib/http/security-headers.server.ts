import { env } from "../env.server";

/**
 * Kept pages carry no inline script or style, hence no nonce: a page answered from memory would replay it. `data:` images are the
 * small drawings inside the kit's style sheet.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Headers of every answer. HSTS only where the site is reached by TLS (`SITE_URL` says so). */
export function securityHeaders(): Record<string, string> {
  const { NODE_ENV, SITE_URL } = env();
  return {
    // The development server reloads pages through an inline script and a socket of its own.
    ...(NODE_ENV === "development" ? {} : { "content-security-policy": POLICY }),
    ...(SITE_URL?.startsWith("https:") ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
  };
}
