import type { Membership } from "./actor";
import { roleNames } from "./labels";

/** «Referente comunale, Borgo Sesia»: a role and for whom. */
export function membershipWords({ role, comuneName, authorityName, vendorName }: Membership): string {
  const of = comuneName ?? authorityName ?? vendorName;
  // An authority's name says what it is.
  if (role === "prefettura") return authorityName ?? roleNames.prefettura;
  return of ? `${roleNames[role]}, ${of}` : roleNames[role];
}
