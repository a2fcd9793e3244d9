import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "~db/client.server";
import { people, vendors } from "~db/schema/accounts";
import { posts, threadVendors } from "~db/schema/forum";
import { flags, follows, forumDrafts } from "~db/schema/forum-readers";
import { PERSONA_NAMES, PERSONAS, type Persona } from "../../personas";

/** What people have left behind in the forum: who follows what, how far they have read, messages flagged, a draft, an invitation. */
export async function seedForumTraces(tx: Tx, ids: ReadonlyMap<string, number>): Promise<void> {
  const emails = PERSONA_NAMES.map((persona) => PERSONAS[persona].email);
  const rows = await tx.select().from(people).where(inArray(people.email, emails));
  const idOf = (persona: Persona) => rows.find(({ email }) => email === PERSONAS[persona].email)?.id ?? 0;
  await followOwn(tx);
  await tx.insert(follows).values([
    { personId: idOf("operatore"), kind: "code", key: "EC075" },
    { personId: idOf("operatore"), kind: "stage", key: "test" },
    { personId: idOf("referente"), kind: "category", key: "file-di-subentro" },
    { personId: idOf("sogei"), kind: "category", key: "web-service" },
    { personId: idOf("ministero"), kind: "category", key: "piano-e-scheda" },
    { personId: idOf("software-house"), kind: "category", key: "file-di-subentro" },
  ]);
  // Everybody of the personas has read these but for their last messages.
  const read = [...ids.values()].slice(-12);
  for (const persona of PERSONA_NAMES) {
    await tx.execute(sql`
      insert into thread_reads (person_id, thread_id, number, read_at)
      select ${idOf(persona)}, id, greatest(1, last_number - 1), now() - interval '2 days' from threads
      where id = any(${`{${read}}`}::bigint[]) and visibility = 'pubblica'`);
  }
  await seedFlags(tx, ids, idOf);
  await tx.insert(forumDrafts).values({
    personId: idOf("operatore"),
    place: "nuova",
    fields: {
      titolo: "Convivenza senza denominazione: EN480 su una casa famiglia",
      categoria: "anomalie",
      ambiente: "test",
      codici: "EN480",
      testo: "Nel gestionale la casa famiglia ha solo l'indirizzo. Il responsabile chiede di non",
    },
  });
  await invite(tx, ids.get("Errore di accesso con un certificato già importato") ?? 0, idOf("operatore"));
}

/** Who has written in a thread follows it. */
const followOwn = (tx: Tx) =>
  tx.execute(
    sql`insert into follows (person_id, kind, key) select distinct author_id, 'thread', thread_id::text from posts on conflict do nothing`,
  );

async function seedFlags(tx: Tx, ids: ReadonlyMap<string, number>, idOf: (persona: Persona) => number): Promise<void> {
  const flagged = [
    {
      title: "PIN della smart card bloccato il giorno della consegna",
      number: 3,
      who: "operatore",
      reason: "errato",
      note: "Il PUK si può scrivere anche con gli spazi.",
    },
    {
      title: "Provincia istituita dopo la nascita: la sigla viene rifiutata",
      number: 4,
      who: "referente",
      reason: "fuori-tema",
      note: "",
    },
  ] as const;
  for (const { title, number, who, reason, note } of flagged) {
    const [post] = await tx
      .select({ id: posts.id })
      .from(posts)
      .where(and(eq(posts.threadId, ids.get(title) ?? 0), eq(posts.number, number)));
    if (post) await tx.insert(flags).values({ postId: post.id, personId: idOf(who), reason, note });
  }
}

async function invite(tx: Tx, threadId: number, invitedBy: number): Promise<void> {
  const [vendor] = await tx.select().from(vendors).where(eq(vendors.name, "Gestionali Riuniti"));
  if (vendor && threadId) await tx.insert(threadVendors).values({ threadId, vendorId: vendor.id, invitedBy });
}
