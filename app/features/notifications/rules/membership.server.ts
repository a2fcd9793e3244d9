import { and, eq, isNull } from "drizzle-orm";
import { roleNames } from "~/features/accounts/labels";
import { paths } from "~/lib/paths";
import type { Db } from "~db/client.server";
import type { Role } from "~db/enums";
import { memberships, people, vendors } from "~db/schema/accounts";
import { authorities, comuni } from "~db/schema/registry";
import type { PersonalMessage } from "../message";
import type { Rules } from "../rule";
import { words } from "../words";

export const membershipRules: Rules<"membership.granted" | "membership.ended"> = {
  async "membership.granted"(db, { membershipId }) {
    const facts = await factsOf(db, membershipId);
    if (!facts) return [];
    const { label, ...own } = words.granted(facts.words);
    const account = paths.account();
    const { personId, comuneId, comune, createdBy, name, role } = facts;
    const first: PersonalMessage = {
      kind: "membership",
      to: { personId },
      ...own,
      action: { label, href: account },
      href: account,
    };
    if (comuneId === null || !comune || !name) return [first];
    const { label: see, ...colleague } = words.colleagueJoined(name, roleNames[role], comune);
    return [first, ...(await toReferenti(db, comuneId, [personId, createdBy], colleague, see))];
  },

  async "membership.ended"(db, { membershipId }) {
    const facts = await factsOf(db, membershipId);
    if (!facts) return [];
    const { personId, comuneId, comune, endedBy, name } = facts;
    const { label, ...own } = words.ended(facts.words);
    const account = paths.account();
    const first: PersonalMessage = {
      kind: "membership",
      to: { personId },
      ...own,
      action: { label, href: account },
      href: account,
    };
    // Who leaves by their own hand knows it.
    const told = endedBy === personId ? [] : [first];
    if (comuneId === null || !comune || !name) return told;
    const { label: see, ...colleague } = words.colleagueLeft(name, comune);
    return [...told, ...(await toReferenti(db, comuneId, [personId, endedBy], colleague, see))];
  },
};

type Colleague = Pick<PersonalMessage, "subject" | "paragraphs" | "reason">;

/** The referenti of a comune, without whom it is about and who did it. */
async function toReferenti(
  db: Db,
  comuneId: number,
  without: (number | null)[],
  message: Colleague,
  label: string,
): Promise<PersonalMessage[]> {
  const present = and(
    eq(memberships.comuneId, comuneId),
    eq(memberships.role, "referente"),
    isNull(memberships.endedAt),
  );
  const rows = await db.select({ personId: memberships.personId }).from(memberships).where(present);
  const href = paths.colleagues();
  return rows
    .filter(({ personId }) => !without.includes(personId))
    .map(({ personId }) => ({
      kind: "colleagues",
      to: { personId, comuneId },
      ...message,
      action: { label, href },
      href,
    }));
}

interface Facts {
  personId: number;
  role: Role;
  name: string | null;
  comuneId: number | null;
  comune: string | null;
  createdBy: number | null;
  endedBy: number | null;
  /** «Referente comunale, Ivrea». */
  words: string;
}

async function factsOf(db: Db, membershipId: number): Promise<Facts | undefined> {
  const [row] = await db
    .select({
      membership: memberships,
      name: people.name,
      comune: comuni.name,
      authority: authorities.name,
      vendor: vendors.name,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .leftJoin(comuni, eq(comuni.id, memberships.comuneId))
    .leftJoin(authorities, eq(authorities.id, memberships.authorityId))
    .leftJoin(vendors, eq(vendors.id, memberships.vendorId))
    .where(eq(memberships.id, membershipId));
  if (!row) return undefined;
  const { membership, name, comune, authority, vendor } = row;
  const of = comune ?? authority ?? vendor;
  return {
    ...membership,
    name,
    comune,
    words: of ? `${roleNames[membership.role]}, ${of}` : roleNames[membership.role],
  };
}
