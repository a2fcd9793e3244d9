import { and, inArray, isNotNull, lt, notInArray, sql } from "drizzle-orm";
import { forgetDelays } from "~/features/accounts/delays.server";
import { forgetParkedForms } from "~/features/accounts/parked.server";
import { ATTENDEE_DAYS, forgetAttendees } from "~/features/conferences/after/forget.server";
import { APPOINTMENT_DAYS, forgetAppointments } from "~/features/conferences/assistance/slots/forget.server";
import { forgetVisitors } from "~/features/editorial/forget-visitors.server";
import { DRAFT_DAYS, forgetForumDrafts } from "~/features/forum/drafts/drafts.server";
import { forgetReservedFiles, RESERVED_FILE_DAYS } from "~/features/forum/reserved-files.server";
import { forgetMails, MAIL_DAYS } from "~/features/notifications/retention.server";
import { forgetDrafts } from "~/features/plan/sheet/drafts.server";
import { forgetSearches, SEARCH_DAYS } from "~/features/search/log/log.server";
import { db } from "~db/client.server";
import { knownDevices, links, sessions } from "~db/schema/accounts";
import { auditLog } from "~db/schema/kernel";
import { days, hours, type Period } from "./period";

/** Something that is kept for a time only: what stands on the page about privacy is what the job does. */
export interface RetentionRule {
  name: string;
  what: string;
  period: Period;
  /** What happens then. */
  after: string;
  forget(period: Period): Promise<unknown>;
}

/** Every rule, in the order of the page. A feature that keeps something for a time adds a row. */
export const RETENTION: readonly RetentionRule[] = [
  {
    name: "addresses",
    what: "Indirizzo di rete di chi accede e di chi fa un'operazione",
    period: days(30),
    after: "Si cancella l'indirizzo; restano data e operazione.",
    forget: forgetAddresses,
  },
  {
    name: "mails",
    what: "Testo e indirizzo delle e-mail inviate dal sito",
    period: days(MAIL_DAYS),
    after: "Si cancellano testo e indirizzo; restano oggetto e data.",
    forget: ({ seconds }) => forgetMails(seconds / 86_400),
  },
  {
    name: "sessions",
    what: "Elenco degli accessi conclusi",
    period: days(180),
    after: "Si cancella l'accesso.",
    forget: forgetSessions,
  },
  {
    name: "devices",
    what: "Riconoscimento di un dispositivo già usato",
    period: days(365),
    after: "Il dispositivo torna sconosciuto.",
    forget: ({ seconds }) => db.delete(knownDevices).where(lt(knownDevices.lastUsedAt, before(seconds))),
  },
  {
    name: "appointments",
    what: "Telefono e motivo degli appuntamenti di assistenza",
    period: days(APPOINTMENT_DAYS),
    after: "Si cancellano telefono e motivo; restano data e comune.",
    forget: ({ seconds }) => forgetAppointments(seconds),
  },
  {
    name: "links",
    what: "Link ricevuti per e-mail e scaduti (inviti, nuova password, cambio di indirizzo, identità da collegare)",
    period: days(90),
    after: "Si cancella il link con l'indirizzo a cui è stato inviato.",
    forget: forgetLinks,
  },
  {
    name: "visitors",
    what: "Impronta che distingue i voti anonimi e conteggi contro gli abusi",
    period: hours(24),
    after: "Si cancella l'impronta; resta il conteggio dei voti.",
    forget: forgetVisitors,
  },
  {
    name: "drafts",
    what: "Bozza della scheda di monitoraggio non inviata",
    period: days(180),
    after: "Si cancella la bozza; le schede inviate restano.",
    forget: ({ seconds }) => forgetDrafts(seconds),
  },
  {
    name: "parked",
    what: "Modulo rimasto in sospeso quando la sessione scade",
    period: hours(4),
    after: "Si cancella il modulo.",
    forget: forgetParkedForms,
  },
  {
    name: "forum-drafts",
    what: "Bozze di domande e risposte del forum, mai pubblicate",
    period: days(DRAFT_DAYS),
    after: "Si cancella la bozza.",
    forget: ({ seconds }) => forgetForumDrafts(seconds / 86_400),
  },
  {
    name: "reserved-files",
    what: "Allegati delle discussioni riservate",
    period: days(RESERVED_FILE_DAYS),
    after: "Contati dalla soluzione; si cancellano i file, i messaggi restano.",
    forget: ({ seconds }) => forgetReservedFiles(seconds / 86_400),
  },
  {
    name: "attendees",
    what: "Nome ed e-mail di chi partecipa alle web-conference, ospiti, domande inviate prima",
    period: days(ATTENDEE_DAYS),
    after:
      "Si cancellano nomi, indirizzi e domande; restano i conteggi. L'attestato non si apre e non si verifica più.",
    forget: ({ seconds }) => forgetAttendees(seconds),
  },
  {
    name: "searches",
    what: "Parole cercate nel sito, con il giorno e il tipo di lettore (comune, Prefettura, senza accesso…), mai chi ha cercato",
    period: days(SEARCH_DAYS),
    after: "Si cancella la ricerca.",
    forget: ({ seconds }) => forgetSearches(seconds),
  },
  {
    name: "delays",
    what: "Conteggio dei tentativi di accesso non riusciti",
    period: hours(1),
    after: "Si azzera il conteggio.",
    forget: forgetDelays,
  },
];

/** What the page about privacy shows of the rules. */
export function shownRetention() {
  return RETENTION.map(({ name, what, period, after }) => ({ name, what, period: period.words, after }));
}

const before = (seconds: number) => sql`now() - make_interval(secs => ${seconds})`;

async function forgetAddresses({ seconds }: Period): Promise<void> {
  await db
    .update(sessions)
    .set({ address: null })
    .where(and(isNotNull(sessions.address), lt(sessions.createdAt, before(seconds))));
  await db
    .update(auditLog)
    .set({ address: null })
    .where(and(isNotNull(auditLog.address), lt(auditLog.at, before(seconds))));
}

/** Ended by their owner, or by time. */
async function forgetSessions({ seconds }: Period): Promise<void> {
  await db.delete(sessions).where(lt(sql`coalesce(${sessions.endedAt}, ${sessions.expiresAt})`, before(seconds)));
}

/** Activations went to an office, and say when a comune was asked: they stay. */
async function forgetLinks({ seconds }: Period): Promise<void> {
  const gone = and(notInArray(links.purpose, ["activation"]), lt(links.expiresAt, before(seconds)));
  await db.delete(links).where(inArray(links.id, db.select({ id: links.id }).from(links).where(gone)));
}
