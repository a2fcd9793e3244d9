import { eq, sql } from "drizzle-orm";
import type { Tx } from "~db/client.server";
import type { AuthorityKind } from "~db/enums";
import { authorities, authorityProvinces, provinces } from "~db/schema/registry";

/** Where no Prefettura stands: the two autonomous provinces and Valle d'Aosta, by ISTAT code of the province. */
const OTHERS: Record<string, { kind: AuthorityKind; name: string }> = {
  "007": { kind: "presidenza", name: "Presidenza della Regione autonoma Valle d'Aosta" },
  "021": { kind: "commissariato", name: "Commissariato del Governo per la provincia di Bolzano" },
  "022": { kind: "commissariato", name: "Commissariato del Governo per la provincia di Trento" },
};
/** Sud Sardegna has no Prefettura of its own: Cagliari watches it. */
const WATCHED_BY: Record<string, string> = { "111": "092" };

/** Gives every province that nobody watches yet to its authority. */
export async function addAuthorities(tx: Tx): Promise<void> {
  const unwatched = await tx
    .select({ code: provinces.code, name: provinces.name })
    .from(provinces)
    .leftJoin(authorityProvinces, eq(authorityProvinces.provinceCode, provinces.code))
    .where(sql`${authorityProvinces.authorityId} is null`);
  const names = new Map((await tx.select().from(provinces)).map(({ code, name }) => [code, name]));
  for (const { code } of unwatched) {
    const seat = WATCHED_BY[code] ?? code;
    const authority = OTHERS[seat] ?? {
      kind: "prefettura" as const,
      name: `Prefettura di ${shortName(names.get(seat))}`,
    };
    await tx.insert(authorities).values(authority).onConflictDoNothing();
    await tx.execute(sql`
      insert into authority_provinces (province_code, authority_id)
      select ${code}, id from authorities where name = ${authority.name}`);
  }
}

/** «Forlì-Cesena», without a second language's name. */
function shortName(name = ""): string {
  return name.split("/")[0]?.trim() ?? name;
}
