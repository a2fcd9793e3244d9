import { eq, sql } from "drizzle-orm";
import type { Db, Tx } from "~db/client.server";
import type { LinkPurpose } from "~db/enums";
import { vendors } from "~db/schema/accounts";
import { authorities, comuneAddresses, comuni } from "~db/schema/registry";
import { knownLink, type Link, type LinkState } from "../../links.server";
import { type Grant, type GrantNames, grantOf } from "../grants";
import { countAdmins, countReferenti } from "../locks.server";

export const JOINING: readonly LinkPurpose[] = ["activation", "invitation", "first-admin"];

/** Why a link opens nothing; `taken`: the comune has a referente, or the site an administrator, by another way. */
export type Refusal = Exclude<LinkState, "good"> | "unknown" | "taken";

export type Way =
  | { refusal: Refusal; purpose: LinkPurpose | null }
  | { refusal: null; link: Link; grant: Grant; names: GrantNames; comuneIstat: string | null };

/** What a code opens now. */
export async function wayOf(tx: Db, code: string): Promise<Way> {
  const known = await knownLink(code, JOINING, tx);
  if (!known) return { refusal: "unknown", purpose: null };
  const { link, state } = known;
  if (state !== "good") return { refusal: state, purpose: link.purpose };
  const grant = grantOf(link);
  const { names, comuneIstat, isGone } = await placeOf(tx, grant);
  const refusal = isGone ? "revoked" : await overtaken(tx as Tx, link);
  return refusal ? { refusal, purpose: link.purpose } : { refusal: null, link, grant, names, comuneIstat };
}

/** A good link may be worth nothing all the same: others were quicker, or it went to an address that was wrong. */
async function overtaken(tx: Tx, { purpose, comuneId, email, data }: Link): Promise<Refusal | null> {
  if (purpose === "first-admin" && !data.byCommand) return (await countAdmins(tx)) > 0 ? "taken" : null;
  if (purpose !== "activation" || comuneId === null) return null;
  if ((await countReferenti(tx, comuneId)) > 0) return "taken";
  const [contact] = await tx.select().from(comuneAddresses).where(eq(comuneAddresses.comuneId, comuneId));
  return contact?.address === email ? null : "revoked";
}

async function placeOf(tx: Db, { comuneId, authorityId, vendorId }: Grant) {
  const [row] = await tx
    .select({
      comuneName: comuni.name,
      comuneIstat: comuni.istat,
      ceasedOn: comuni.ceasedOn,
      authorityName: authorities.name,
      vendorName: vendors.name,
    })
    .from(sql`(select 1) as place`)
    .leftJoin(comuni, eq(comuni.id, comuneId ?? 0))
    .leftJoin(authorities, eq(authorities.id, authorityId ?? 0))
    .leftJoin(vendors, eq(vendors.id, vendorId ?? 0));
  const { comuneName = null, authorityName = null, vendorName = null } = row ?? {};
  const names: GrantNames = { comuneName, authorityName, vendorName };
  return { names, comuneIstat: row?.comuneIstat ?? null, isGone: Boolean(row?.ceasedOn) };
}
