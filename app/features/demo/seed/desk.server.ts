import { eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { cannedReplies, threadNotes } from "~db/schema/desk";
import { threads } from "~db/schema/forum";
import { supportTeams } from "~db/schema/teams";
import { PERSONAS } from "../personas";
import { CANNED } from "./forum/canned";

const FILE_TEAM = "Squadra file";
const SERVICE_TEAM = "Squadra web service";
const CARD_TEAM = "Squadra smart card";

type Agent = "sogei" | "supervisore";

/** To whom open threads are assigned, by title. */
const ASSIGNED: Record<string, Agent | typeof FILE_TEAM | typeof SERVICE_TEAM | typeof CARD_TEAM> = {
  "La fornitura resta «in elaborazione» da due giorni": "sogei",
  "Errore di accesso con un certificato già importato": "sogei",
  "Firma del messaggio rifiutata con «Internal Error (from client)»": SERVICE_TEAM,
  "Anagrafe Facile 4.2.7: che cosa cambia per la fornitura": FILE_TEAM,
  "In test comuni la seconda parte della fornitura è respinta con EN363": FILE_TEAM,
  "Caratteri strani nei nomi del file AIRE": FILE_TEAM,
  "Il lettore di smart card non è riconosciuto dopo l'aggiornamento del sistema": CARD_TEAM,
  "Rientro dall'estero: l'iscrizione resta in sospeso": "supervisore",
  "Spostare la data di fine dei test di due settimane": "supervisore",
  "Stato di famiglia con un componente in più": "sogei",
};

const NOTES: { title: string; who: Agent; hoursAgo: number; body: string }[] = [
  {
    title: "Errore di accesso con un certificato già importato",
    who: "sogei",
    hoursAgo: 30,
    body: "Verificato con l'area sicurezza: la richiesta del nuovo certificato è arrivata ieri e risulta in lavorazione.\nRichiamare il comune se entro venerdì non è emesso.",
  },
  {
    title: "Errore di accesso con un certificato già importato",
    who: "supervisore",
    hoursAgo: 6,
    body: "Se capita ad altri comuni della stessa provincia, aprire una segnalazione unica all'area sicurezza.",
  },
  {
    title: "La fornitura resta «in elaborazione» da due giorni",
    who: "sogei",
    hoursAgo: 5,
    body: "In coda da sabato per il fermo del servizio di validazione: riparte da sola, non far rispedire il file.",
  },
  {
    title: "Firma del messaggio rifiutata con «Internal Error (from client)»",
    who: "supervisore",
    hoursAgo: 20,
    body: "Terzo caso con lo stesso gestionale in un mese: proporre una FAQ se l'orologio non c'entra.",
  },
];

/** Teams, canned replies, who works at which thread, and what they noted for themselves. */
export async function seedDesk(tx: Tx): Promise<void> {
  await tx.insert(supportTeams).values([{ name: FILE_TEAM }, { name: SERVICE_TEAM }, { name: CARD_TEAM }]);
  await tx.insert(cannedReplies).values(CANNED);
  const agents: Agent[] = ["sogei", "supervisore"];
  const emails = agents.map((agent) => PERSONAS[agent].email);
  const rows = await tx.select().from(people).where(inArray(people.email, emails));
  const idOf = (agent: Agent) => rows.find(({ email }) => email === PERSONAS[agent].email)?.id ?? 0;
  for (const [title, to] of Object.entries(ASSIGNED)) {
    const assigned = to === "sogei" || to === "supervisore" ? { assigneeId: idOf(to) } : { team: to };
    await tx.update(threads).set(assigned).where(eq(threads.title, title));
  }
  for (const { title, who, hoursAgo, body } of NOTES) {
    await tx.execute(sql`insert into ${threadNotes} (thread_id, author_id, body, created_at)
      select id, ${idOf(who)}, ${body}, now() - make_interval(hours => ${hoursAgo}) from threads where title = ${title}`);
  }
}
