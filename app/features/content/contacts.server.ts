import { and, isNull, sql } from "drizzle-orm";
import { inspect } from "~/features/guard/inspect";
import { figuresOf } from "~/features/guard/rules/phone";
import { db } from "~db/client.server";
import { entries } from "~db/schema/content";

export interface PublishedContacts {
  /** In lower case. */
  emails: string[];
  /** Figures only, without +39. */
  phones: string[];
}

/** Telephone numbers and mail addresses that the site's own texts in force name: whoever publishes those answers for them. */
export async function publishedContacts(): Promise<PublishedContacts> {
  const rows = await db
    .select({ source: entries.source })
    .from(entries)
    .where(and(isNull(entries.retiredAt), sql`${entries.source} ~ ${NAMED}`));
  const found = rows.flatMap(({ source }) =>
    inspect(source).map(({ kind, start, end }) => ({ kind, text: source.slice(start, end) })),
  );
  return {
    emails: found.flatMap(({ kind, text }) => (kind === "email" ? [text.toLowerCase()] : [])),
    phones: found.flatMap(({ kind, text }) => (kind === "phone" ? [figuresOf(text)] : [])),
  };
}

/** Texts with an address, or with words that go before a number: the others need not be looked through. */
const NAMED = "@|[Tt]el|[Nn]umero verde|[Cc]ell|[Cc]all cent";
