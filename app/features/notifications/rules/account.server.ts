import { eq } from "drizzle-orm";
import { env } from "~/lib/env.server";
import { formatDateTime } from "~/lib/format";
import { paths } from "~/lib/paths";
import type { Db } from "~db/client.server";
import { links, sessions } from "~db/schema/accounts";
import type { Message } from "../message";
import type { Rules } from "../rule";
import { words } from "../words";

interface Told {
  subject: string;
  paragraphs: string[];
  label: string;
  reason: string;
}

function told(personId: number, { label, ...message }: Told, href: string): Message {
  return { kind: "security", to: { personId }, ...message, action: { label, href }, href };
}

async function linkOf(db: Db, id: number) {
  const [link] = await db.select().from(links).where(eq(links.id, id));
  return link;
}

export const accountRules: Rules<
  | "account.password-changed"
  | "account.email-changed"
  | "account.second-factor-changed"
  | "account.identity-changed"
  | "account.new-device"
  | "account.closed"
> = {
  "account.password-changed": async (_, { personId }) => [
    told(personId, mutable(words.passwordChanged), paths.accountSignIns()),
  ],

  /** Also to the former address, with the way back: who took over a mailbox must not be the only one to know. */
  async "account.email-changed"(db, { personId, formerEmailLinkId }) {
    const present = told(personId, mutable(words.emailChanged), paths.account());
    const former = await linkOf(db, formerEmailLinkId);
    if (!former) return [present];
    const { label, ...message } = words.emailChangedFormer(formatDateTime(former.expiresAt));
    const action = { label, linkId: former.id };
    return [present, { kind: "security", to: { address: former.email }, ...message, action }];
  },

  "account.second-factor-changed": async (_, { personId, enabled }) => [
    told(personId, words.secondFactor(enabled), paths.accountSecondFactor()),
  ],

  "account.identity-changed": async (_, { personId, linked }) => [
    told(personId, words.identityChanged(linked, env().OIDC_NAME), paths.accountIdentities()),
  ],

  async "account.new-device"(db, { personId, sessionId }) {
    const [session] = await db.select().from(sessions).where(eq(sessions.id, sessionId));
    if (!session) return [];
    return [told(personId, words.newDevice(session.device, formatDateTime(session.createdAt)), paths.accountSignIns())];
  },

  async "account.closed"(db, { linkId }) {
    const link = await linkOf(db, linkId);
    const { subject, paragraphs, reason } = mutable(words.closed);
    return link ? [{ kind: "security", to: { address: link.email }, subject, paragraphs, reason }] : [];
  },
};

function mutable<T extends { paragraphs: readonly string[] }>(text: T) {
  return { ...text, paragraphs: [...text.paragraphs] };
}
