import { asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { parseComuneCode } from "~/features/registry/codes";
import { findByCode } from "~/features/registry/queries.server";
import { Forbidden, Invalid, NotFound } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { db, type Tx } from "~db/client.server";
import { ROLES } from "~db/enums";
import { products, vendors } from "~db/schema/accounts";
import { authorities } from "~db/schema/registry";
import type { Actor } from "../../actor";
import { canManagePeople } from "../../policy";
import type { Grant } from "../grants";
import { messages as admin } from "./admin-messages";
import { invite, resendInvitation, withdrawInvitation } from "./invite.server";
import { messages } from "./messages";
import { ofSite } from "./open.server";
import { emailSchema } from "./schema";

export type AdminDone = keyof typeof admin.done;

const inviteSchema = z.object({ email: emailSchema, ruolo: z.enum(ROLES, admin.roleMissing) });

/** What an administrator does about invitations, by the form's `intento`. */
export async function manageInvitations(actor: Actor, form: FormValues, address: string): Promise<AdminDone> {
  if (!canManagePeople(actor)) throw new Forbidden();
  const by = { actor, address };
  const id = /^\d{1,15}$/.test(String(form.id)) ? Number(form.id) : 0;
  if (form.intento === "ritira") {
    await db.transaction((tx) => withdrawInvitation(tx, id, ofSite(), by));
    return "ritirato";
  }
  if (form.intento === "rimanda") {
    await countOf("invitation", actor.personId, messages.tooMany);
    await db.transaction((tx) => resendInvitation(tx, id, ofSite(), by));
    return "rimandato";
  }
  if (form.intento !== "invita") throw new NotFound();
  const parsed = inviteSchema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  await countOf("invitation", actor.personId, messages.tooMany);
  await db.transaction(async (tx) => invite(tx, parsed.data.email, await promisedBy(tx, parsed.data.ruolo, form), by));
  return "invito";
}

async function promisedBy(tx: Tx, role: Grant["role"], form: FormValues): Promise<Grant> {
  const nobody = { role, comuneId: null, authorityId: null, vendorId: null };
  if (role === "operatore" || role === "referente") return { ...nobody, comuneId: await comuneIn(form) };
  if (role === "prefettura") return { ...nobody, authorityId: await authorityIn(tx, form) };
  if (role === "software_house") return { ...nobody, vendorId: await vendorIn(tx, form) };
  return nobody;
}

async function comuneIn({ codice }: FormValues): Promise<number> {
  const code = typeof codice === "string" ? parseComuneCode(codice) : null;
  const present = (code ? await findByCode(code) : []).filter(({ ceasedOn }) => ceasedOn === null);
  if (!present[0] || present.length > 1) throw new Invalid({ codice: admin.comuneWrong });
  return present[0].id;
}

async function authorityIn(tx: Tx, { autorita }: FormValues): Promise<number> {
  const id = Number(autorita) || 0;
  const [authority] = await tx.select({ id: authorities.id }).from(authorities).where(eq(authorities.id, id));
  if (!authority) throw new Invalid({ autorita: admin.authorityMissing });
  return authority.id;
}

const newVendorSchema = z.string().trim().min(2, admin.vendorMissing).max(100, admin.vendorLong);

/** A vendor that is known, or a new one with its products, one a line. */
async function vendorIn(tx: Tx, form: FormValues): Promise<number> {
  if (form.fornitore) {
    const [known] = await tx
      .select({ id: vendors.id })
      .from(vendors)
      .where(eq(vendors.id, Number(form.fornitore) || 0));
    if (known) return known.id;
  }
  const name = newVendorSchema.safeParse(form.nuovo ?? "");
  if (!name.success) throw new Invalid({ nuovo: name.error.issues[0]?.message ?? admin.vendorMissing });
  const [same] = await tx.select().from(vendors).where(sql`lower(${vendors.name}) = lower(${name.data})`);
  if (same) throw new Invalid({ nuovo: admin.vendorKnown });
  const [made] = await tx
    .insert(vendors)
    .values({ name: name.data })
    .onConflictDoNothing()
    .returning({ id: vendors.id });
  if (!made) throw new Invalid({ nuovo: admin.vendorKnown });
  const lines = String(form.prodotti ?? "").split(/\r?\n/);
  const names = [...new Set(lines.map((line) => line.trim().slice(0, 100)).filter(Boolean))].slice(0, 50);
  if (names.length) await tx.insert(products).values(names.map((product) => ({ vendorId: made.id, name: product })));
  return made.id;
}

/** For the form of a role: whom it can be for. */
export async function placesOf(role: Grant["role"] | null) {
  const [authorityRows, vendorRows] = await Promise.all([
    role === "prefettura" ? db.select().from(authorities).orderBy(asc(authorities.name)) : [],
    role === "software_house" ? db.select().from(vendors).orderBy(asc(vendors.name)) : [],
  ]);
  return { authorities: authorityRows, vendors: vendorRows };
}
