import type { TouchedKind } from "~db/enums";
import { versionToVerify } from "../standing";
import { standing } from "../standing.server";

/** The version of ANPR for which a page is still to be verified, as every process knows it; null for none. */
export function toVerifyFor(kind: TouchedKind, key: string): string | null {
  return versionToVerify(standing(), kind, key, Date.now());
}
