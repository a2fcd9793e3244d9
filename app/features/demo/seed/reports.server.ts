import { eq, inArray } from "drizzle-orm";
import sharp from "sharp";
import { keepFile } from "~/features/uploads/keep.server";
import type { Tx } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { entries } from "~db/schema/content";
import { helpfulVotes, suggestions } from "~db/schema/feedback";
import { PERSONAS, type Persona } from "../personas";
import { idsOf } from "./people.server";

const IVREA = "001125";

interface Seeded {
  page: string;
  body: string;
  daysAgo: number;
  who?: Persona;
  answer?: string;
  isClosed?: boolean;
  file?: { name: string; text?: string };
}

const REPORTS: Seeded[] = [
  {
    page: "/faq/en306-insieme-a-ec004",
    body: "La risposta parla solo dei nati in Italia. Da noi lo stesso esito arriva anche per chi è nato all'estero e ha acquistato la cittadinanza: aggiungete che cosa correggere in quel caso. Allego la riga dell'esito.",
    daysAgo: 1,
    who: "operatore",
    file: {
      name: "esito-en306.csv",
      text: "codice;descrizione\r\nEN306;Comune di nascita non coerente\r\nEC004;Dato non presente\r\n",
    },
  },
  {
    page: "/manuali/test-e-presubentro/preparare-il-file",
    body: "Al passo 3 la schermata che vediamo è diversa da quella della guida: il pulsante per caricare il file sta in alto a destra. Allego come la vediamo noi.",
    daysAgo: 2,
    who: "referente",
    file: { name: "schermata-caricamento.png" },
  },
  {
    page: "/codici/EC075",
    body: "Manca il caso dei comuni cessati: quale codice va scritto per un nato in un comune poi soppresso?",
    daysAgo: 3,
  },
  {
    page: "/comuni",
    body: "Cercando «Castelnuovo» l'elenco è molto lungo: sarebbe comodo vedere subito la provincia scelta l'ultima volta.",
    daysAgo: 4,
  },
  {
    page: "/faq/pin-bloccato",
    body: "Il numero di tentativi indicato non coincide con quello scritto sulla busta della smart card. Quale dei due vale?",
    daysAgo: 6,
    who: "operatore",
  },
  {
    page: "/faq/notifiche-con-il-servizio-4005",
    body: "Il nostro gestionale riceve le notifiche due volte quando la chiamata scade. Allego il registro delle chiamate, senza dati dei cittadini.",
    daysAgo: 8,
    who: "software-house",
    file: {
      name: "chiamate-4005.log",
      text: "08:02:11 4005 richiesta inviata\n08:02:41 4005 tempo scaduto\n08:02:42 4005 richiesta ripetuta\n08:02:43 4005 esito ricevuto\n08:03:10 4005 esito ricevuto\n",
    },
  },
  {
    page: "",
    body: "Nella stampa delle pagine lunghe l'ultima riga di una tabella finisce tagliata tra due fogli.",
    daysAgo: 11,
  },
  {
    page: "/manuali/preparare",
    body: "Nell'elenco delle cose da preparare non si capisce chi ritira le smart card: il comune o la Prefettura?",
    daysAgo: 14,
    who: "referente",
    answer:
      "Le smart card arrivano alla Prefettura e le ritira il comune. Lo abbiamo scritto nel primo passo della guida.",
  },
  {
    page: "/faq/formato-del-tracciato-aire",
    body: "Il collegamento al tracciato apre la versione precedente.",
    daysAgo: 18,
    who: "operatore",
    answer: "Corretto: ora il collegamento porta alla versione in vigore.",
  },
  {
    page: "/codici",
    body: "Sarebbe utile poter filtrare i codici per gravità anche dal telefono.",
    daysAgo: 23,
    isClosed: true,
  },
  {
    page: "/avvisi",
    body: "Ricevo due volte lo stesso avviso nel lettore di notizie.",
    daysAgo: 29,
    who: "prefettura",
    answer: "L'avviso era stato ripubblicato con una data corretta. Da oggi una correzione non crea un secondo avviso.",
  },
  {
    page: "/faq/modalita-combinate",
    body: "C'è un refuso nel secondo paragrafo: «modalita» senza accento.",
    daysAgo: 36,
    isClosed: true,
  },
];

const COMMENTS = [
  { slug: "pin-bloccato", helpful: false, comment: "Manca che cosa fare quando è bloccato anche il PUK.", daysAgo: 2 },
  { slug: "modalita-combinate", helpful: true, comment: "Chiara, l'abbiamo usata per decidere in giunta.", daysAgo: 9 },
  {
    slug: "es127-ordine-delle-date",
    helpful: false,
    comment: "Servirebbe un esempio con le date scritte per intero.",
    daysAgo: 20,
  },
];

/** What readers have written, some with files, some closed with an answer. */
export async function seedReports(tx: Tx): Promise<void> {
  const emails = Object.values(PERSONAS).map(({ email }) => email);
  const persons = await tx.select().from(people).where(inArray(people.email, emails));
  const idOf = (who?: Persona) =>
    who ? (persons.find(({ email }) => email === PERSONAS[who].email)?.id ?? null) : null;
  const ivrea = (await idsOf(tx, [IVREA]))[IVREA] ?? null;
  for (const { page, body, daysAgo, who, answer, isClosed, file } of [...REPORTS].reverse()) {
    const isOfComune = who === "operatore" || who === "referente";
    const handled = answer || isClosed;
    const [row] = await tx
      .insert(suggestions)
      .values({
        path: page,
        body,
        personId: idOf(who),
        comuneId: isOfComune ? ivrea : null,
        createdAt: daysBefore(daysAgo),
        answer,
        handledBy: handled ? idOf("supervisore") : null,
        handledAt: handled ? daysBefore(daysAgo - 1) : null,
      })
      .returning({ id: suggestions.id });
    if (!row || !file) continue;
    const content = file.text === undefined ? await picture() : Buffer.from(file.text);
    const mediaType = file.text === undefined ? "image/png" : "text/plain";
    const owner = { ownerKind: "report", ownerId: row.id, uploadedBy: idOf(who), createdAt: daysBefore(daysAgo) };
    await keepFile(tx, content, { name: file.name, mediaType, ...owner });
  }
  for (const { slug, daysAgo, ...vote } of [...COMMENTS].reverse()) {
    const [entry] = await tx.select({ id: entries.id }).from(entries).where(eq(entries.slug, slug));
    if (entry) await tx.insert(helpfulVotes).values({ ...vote, entryId: entry.id, createdAt: daysBefore(daysAgo) });
  }
}

/** A day of the past, in the morning. */
function daysBefore(days: number): Date {
  const day = new Date(Date.now() - days * 86_400_000);
  day.setUTCHours(8, 20 + (days % 30), 0, 0);
  return new Date(Math.min(day.getTime(), Date.now()));
}

/** A drawing of a window with a button on the upper right. */
function picture(): Promise<Buffer> {
  const part = (left: number, top: number, width: number, height: number, background: string) => ({
    input: { create: { width, height, channels: 3 as const, background } },
    left,
    top,
  });
  return sharp({ create: { width: 640, height: 360, channels: 3, background: "#ffffff" } })
    .composite([
      part(0, 0, 640, 56, "#17324d"),
      part(500, 12, 120, 32, "#0066cc"),
      part(32, 96, 380, 20, "#c5c7c9"),
      part(32, 136, 576, 180, "#eef0f2"),
    ])
    .png()
    .toBuffer();
}
