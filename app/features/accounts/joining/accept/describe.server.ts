import { and, eq, isNull } from "drizzle-orm";
import { db } from "~db/client.server";
import type { LinkPurpose } from "~db/enums";
import { people } from "~db/schema/accounts";
import { PASSWORD_MIN } from "../../password.server";
import { needsSecondFactor } from "../../policy";
import { grantWords } from "../grants";
import { type Refusal, wayOf } from "./usable.server";

export type Described =
  | { refusal: Refusal; purpose: LinkPurpose | null }
  | {
      refusal: null;
      purpose: "activation" | "invitation" | "first-admin";
      words: string;
      comuneName: string | null;
      /** The address the account will have; null where its owner says it. */
      email: string | null;
      hasAccount: boolean;
      needsSecondFactor: boolean;
      passwordMin: number;
    };

/** What the page of a link shows. Reads only: programs that check mails open links too. */
export async function describeLink(code: string): Promise<Described> {
  const way = await wayOf(db, code);
  if (way.refusal) return way;
  const { link, grant, names } = way;
  const email = link.purpose === "invitation" ? link.email : null;
  const account = email && (await personWith(email));
  return {
    refusal: null,
    purpose: link.purpose as "activation" | "invitation" | "first-admin",
    words: grantWords(grant.role, names),
    comuneName: names.comuneName,
    email,
    hasAccount: Boolean(account),
    needsSecondFactor: needsSecondFactor([grant.role]),
    passwordMin: PASSWORD_MIN,
  };
}

export async function personWith(email: string): Promise<number | undefined> {
  const [person] = await db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.email, email), isNull(people.closedAt)));
  return person?.id;
}
