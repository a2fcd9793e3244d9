import { eq } from "drizzle-orm";
import { roleNames } from "~/features/accounts/labels";
import type { Link } from "~/features/accounts/links.server";
import { env } from "~/lib/env.server";
import { formatDate, formatDateTime } from "~/lib/format";
import type { Db } from "~db/client.server";
import { type LinkPurpose, ROLES } from "~db/enums";
import { links, people } from "~db/schema/accounts";
import { comuni } from "~db/schema/registry";
import { bookingWords } from "../booking-words";
import type { Rules } from "../rule";
import { words } from "../words";

interface LinkFacts {
  link: Link;
  comune: string | null;
  by: string | null;
}

const texts: Record<LinkPurpose, (facts: LinkFacts) => ReturnType<typeof words.password | typeof words.activation>> = {
  activation: ({ link, comune }) => words.activation(comune, formatDate(link.expiresAt)),
  invitation: ({ link, comune, by }) => words.invitation(by, roleIn(link), comune, formatDate(link.expiresAt)),
  "first-admin": ({ link }) => words.firstAdmin(formatDateTime(link.expiresAt)),
  password: ({ link }) => words.password(formatDateTime(link.expiresAt)),
  identity: ({ link }) =>
    words.identity(env().OIDC_NAME, formatDateTime(link.createdAt), formatDateTime(link.expiresAt)),
  guest: ({ link }) => bookingWords.guest(String(link.data.title), String(link.data.when)),
  email: ({ link }) => words.email(formatDateTime(link.expiresAt)),
};

function roleIn({ data }: Link): string | null {
  const role = ROLES.find((name) => name === data.role);
  return role ? roleNames[role] : null;
}

/** A link goes to the address it was made for, and nowhere else. */
export const linkRules: Rules<"link.created"> = {
  async "link.created"(db, { linkId }) {
    const facts = await factsOf(db, linkId);
    if (!facts) return [];
    const { link } = facts;
    const { subject, paragraphs, label, reason } = texts[link.purpose](facts);
    const to = { address: link.email, personId: link.personId ?? undefined };
    return [{ kind: "security", to, subject, paragraphs, action: { label, linkId }, reason }];
  },
};

async function factsOf(db: Db, linkId: number): Promise<LinkFacts | undefined> {
  const [row] = await db
    .select({ link: links, comune: comuni.name, by: people.name })
    .from(links)
    .leftJoin(comuni, eq(comuni.id, links.comuneId))
    .leftJoin(people, eq(people.id, links.createdBy))
    .where(eq(links.id, linkId));
  return row;
}
