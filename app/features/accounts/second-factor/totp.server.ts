import { Secret, TOTP } from "otpauth";

const PERIOD_SECONDS = 30;
/** One step before and one after: clocks differ, people are slow. */
const WINDOW = 1;

/** RFC 6238 as every authenticator app knows it: SHA-1, six figures, 30 seconds. */
function totpOf(secret: string, label: string): TOTP {
  const issuer = "Supporto ANPR";
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), digits: 6, period: PERIOD_SECONDS });
}

/** 160 random bits, in base 32. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What the QR code says to the app. */
export function totpUri(secret: string, email: string): string {
  return totpOf(secret, email).toString();
}

/** The step of 30 seconds a code belongs to; undefined for a wrong one. That it is good once is for the caller to see to. */
export function totpStep(secret: string, code: string, now = Date.now()): number | undefined {
  const delta = totpOf(secret, "").validate({ token: code, timestamp: now, window: WINDOW });
  return delta === null ? undefined : Math.floor(now / 1000 / PERIOD_SECONDS) + delta;
}
