import type { EventName } from "~/features/jobs/events";
import { assistanceWords as assistance } from "~/features/notifications/assistance-words";
import { bookingWords as booking } from "~/features/notifications/booking-words";
import { digestWords } from "~/features/notifications/digest/words";
import type { DIGEST, Kind } from "~/features/notifications/kinds";
import { sheetWords as sheet } from "~/features/notifications/sheet-words";
import { textWords } from "~/features/notifications/text-words";
import { words } from "~/features/notifications/words";

/** A mail with invented names and dates, in the words the site uses. */
export interface Sample {
  name: string;
  kind: Kind | typeof DIGEST;
  subject: string;
  paragraphs: readonly string[];
  label?: string;
  reason: string;
  sections?: { title: string; text: string; href: string }[];
}

interface Told {
  subject: string;
  paragraphs: readonly string[];
  label?: string;
  reason?: string;
}

const IVREA = "Ivrea";
const PREFETTURA = "Prefettura di Torino";
const DAY = "1 dicembre 2026";
const WHEN = "giovedì 10 dicembre 2026, 10:00-11:00 (ora italiana)";
const UNTIL = "2 dicembre 2026, 14:05";
const CONFERENCE = "Prove WS: errori di firma";
const QUESTION = "EC075 per i nati all'estero dopo la bonifica";
const EXCERPT = "Dopo l'invio del file arrivano venti esiti EC075: come si corregge lo stato di nascita?";
const MEETING = "Il subentro in provincia";
const TELEPHONE = "000 000 0000";
const NOTICE = "Nel giorno del subentro gli sportelli restano chiusi";
const SUMMARY = "Avvisa per tempo i cittadini e chi lavora allo sportello.";

const of = (name: string, kind: Sample["kind"], told: Told, reason = told.reason ?? ""): Sample => ({
  ...told,
  name,
  kind,
  reason,
});

const ofBooking = (name: string, told: Told, kind: Kind = "bookings") => of(name, kind, told, booking.reason(IVREA));

const ofAssistance = (name: string, told: Told, reason: string = assistance.reason(IVREA)) =>
  of(name, "assistance", told, reason);

/** Every mail of the site, by the event it tells. */
const samples: Record<Exclude<EventName, "digest.made">, Sample[]> = {
  "link.created": [
    of("attivazione", "security", words.activation(IVREA, DAY)),
    of("invito", "security", words.invitation("Rino Referenti", "Operatore", IVREA, DAY)),
    of("primo-amministratore", "security", words.firstAdmin(UNTIL)),
    of("nuova-password", "security", words.password(UNTIL)),
    of("nuovo-indirizzo", "security", words.email(UNTIL)),
    of("identita", "security", words.identity("SPID", UNTIL, UNTIL)),
    of("ospite", "bookings", booking.guest(CONFERENCE, WHEN)),
  ],
  "account.password-changed": [of("password-cambiata", "security", words.passwordChanged)],
  "account.email-changed": [
    of("indirizzo-cambiato", "security", words.emailChanged),
    of("indirizzo-precedente", "security", words.emailChangedFormer(UNTIL)),
  ],
  "account.second-factor-changed": [of("secondo-fattore", "security", words.secondFactor(true))],
  "account.identity-changed": [of("identita-collegata", "security", words.identityChanged(true, "SPID"))],
  "account.new-device": [of("nuovo-dispositivo", "security", words.newDevice("Firefox, Windows", UNTIL))],
  "account.closed": [of("account-chiuso", "security", words.closed)],
  "membership.granted": [
    of("nuovo-ruolo", "membership", words.granted(`Referente, ${IVREA}`)),
    of("nuovo-collega", "colleagues", words.colleagueJoined("Olga Operosi", "Operatore", IVREA)),
  ],
  "membership.ended": [
    of("ruolo-concluso", "membership", words.ended(`Operatore, ${IVREA}`)),
    of("collega-uscito", "colleagues", words.colleagueLeft("Olga Operosi", IVREA)),
  ],
  "plan.approved": [
    of("piano-approvato", "plan", words.planApproved([IVREA])),
    of("piani-approvati", "plan", words.planApproved([IVREA, "Chivasso", "Rivarolo Canavese"])),
  ],
  "plan.returned": [of("piano-rimandato", "plan", words.planReturned([IVREA], "La settimana scelta è piena."))],
  "report.made": [of("segnalazione", "texts", words.reportMade("/faq/pin-bloccato", "Manca il caso del PUK."))],
  "report.handled": [of("risposta-alla-segnalazione", "answers", words.reportHandled("Corretto: grazie."))],
  "text.sent": [
    of("testo-da-rileggere", "texts", textWords.toRead("Documento", "Circolare 13 del 2016")),
    of("ritiro-da-confermare", "texts", textWords.toConfirm("FAQ", "PIN bloccato")),
  ],
  "text.decided": [
    of("testo-pubblicato", "texts", textWords.published("FAQ", "PIN bloccato")),
    of("testo-ritirato", "texts", textWords.withdrawn("FAQ", "PIN bloccato")),
    of("testo-rimandato", "texts", textWords.sentBack("FAQ", "PIN bloccato", "Spiega anche il caso del PUK.")),
  ],
  "texts.stale": [of("testi-da-rivedere", "texts", words.textsStale(["Preparare il file", "PIN bloccato"]))],
  "sheet.sent": [
    of("ricevuta-della-scheda", "sheet", sheet.receipt(IVREA, 2, DAY, ["Modalità di accesso: Web service."], true)),
    of("scheda-di-un-collega", "sheet", sheet.sentByColleague("Olga Operosi", IVREA, 2)),
  ],
  "milestone.reported": [of("data-da-confermare", "confirmations", sheet.reported(IVREA, "Fine dei test", DAY))],
  "milestone.decided": [
    of("data-confermata", "sheet", sheet.confirmed(IVREA, "Fine dei test", DAY)),
    of("data-registrata", "sheet", sheet.recorded(IVREA, "Fine dei test", DAY)),
    of("data-tolta", "sheet", sheet.removed(IVREA, "Fine dei test", DAY, "Era la data di un altro comune.")),
    of("data-non-confermata", "sheet", sheet.refused(IVREA, "Fine dei test", DAY, "Mancano gli ultimi esiti.")),
    of("tappa-della-provincia", "progress", sheet.progress(IVREA, "Fine dei test", DAY)),
  ],
  "forum.posted": [
    of("nuova-domanda", "questions", words.forumQuestion(QUESTION, IVREA, EXCERPT)),
    of("domanda-della-squadra", "team", words.forumTeam(QUESTION, IVREA, EXCERPT)),
    of("risposta", "forum", words.forumAnswer(QUESTION, "Sogei", EXCERPT)),
    of("citazione", "forum", words.forumMention(QUESTION, "Sogei", EXCERPT)),
    of("risposta-riservata", "forum", words.forumAnswer(words.forumReserved, "Sogei", "")),
  ],
  "thread.assigned": [
    of("assegnata-a-te", "assigned", words.deskAssigned(QUESTION, "Vito Visioni", null)),
    of("assegnate-alla-squadra", "team", words.deskAssignedMany(3, "Vito Visioni", "Squadra file")),
  ],
  "forum.solved": [of("soluzione", "forum", words.forumSolved(QUESTION, "Sogei"))],
  "reminder.sent": [
    of("sollecito-scheda", "reminders", words.reminderSheet(IVREA, PREFETTURA, "Serve entro venerdì.")),
    of("sollecito-ritardo", "reminders", words.reminderLate(IVREA, PREFETTURA, null)),
  ],
  "booking.confirmed": [ofBooking("posto-confermato", booking.confirmed(CONFERENCE, WHEN, "PR-0042"))],
  "booking.changed": [ofBooking("posto-spostato", booking.changed(CONFERENCE, WHEN, "PR-0042"))],
  "booking.cancelled": [
    ofBooking("posto-disdetto", booking.cancelled(CONFERENCE, WHEN)),
    ofBooking("web-conference-annullata", booking.off(CONFERENCE, WHEN, "Il relatore è malato.")),
  ],
  "booking.waitlisted": [ofBooking("lista-d-attesa", booking.waitlisted(CONFERENCE, WHEN, 3))],
  "booking.offered": [ofBooking("posto-offerto", booking.offered(CONFERENCE, WHEN, "9:00"))],
  "booking.reminder": [
    ofBooking("promemoria-giorno", booking.reminder.day(CONFERENCE, WHEN), "appointments"),
    ofBooking("promemoria-ora", booking.reminder.hour(CONFERENCE, WHEN), "appointments"),
  ],
  "booking.attended": [ofBooking("dopo-l-incontro", booking.ended(CONFERENCE))],
  "question.opened": [of("domanda-nel-forum", "bookings", booking.questionOpened(CONFERENCE))],
  "guest.off": [of("ospite-annullata", "bookings", booking.guestOff(CONFERENCE, WHEN, "Il relatore è malato."))],
  "meeting.proposed": [of("riunione-proposta", "bookings", booking.meetingProposed(MEETING, PREFETTURA))],
  "meeting.decided": [
    of("riunione-accolta", "bookings", booking.meetingDecided(MEETING, true, null)),
    of("riunione-non-accolta", "bookings", booking.meetingDecided(MEETING, false, "C'è già un incontro quel giorno.")),
  ],
  "meeting.called": [
    of(
      "riunione-con-la-prefettura",
      "bookings",
      booking.meetingCalled(MEETING, WHEN, PREFETTURA),
      booking.reasonOf(IVREA),
    ),
  ],
  "appointment.taken": [
    ofAssistance("appuntamento", assistance.taken(WHEN, TELEPHONE)),
    ofAssistance("appuntamento-per-sogei", assistance.takenBy(IVREA, WHEN, TELEPHONE), assistance.reasonStaff),
  ],
  "appointment.cancelled": [
    ofAssistance("appuntamento-annullato", assistance.cancelled(WHEN)),
    ofAssistance("appuntamento-annullato-per-sogei", assistance.cancelledBy(IVREA, WHEN), assistance.reasonStaff),
  ],
  "visit.changed": [
    ofAssistance("visita-chiesta", assistance.visitReceived(IVREA)),
    ofAssistance("visita-da-valutare", assistance.visitRequested(IVREA), assistance.reasonStaff),
    ofAssistance("visita-ritirata", assistance.visitWithdrawn(IVREA, DAY), assistance.reasonStaff),
    ofAssistance("visita-programmata", assistance.visitChanged(IVREA, "Programmata", DAY, null)),
  ],
  "notice.published": [
    of("avviso", "notices", words.notice("ordinario", NOTICE, SUMMARY, "Sogei", null)),
    of("avviso-importante", "important", words.notice("importante", NOTICE, SUMMARY, "Sogei", UNTIL)),
    of("avviso-da-confermare", "blocking", words.notice("bloccante", NOTICE, SUMMARY, "Ministero dell'Interno", null)),
  ],
};

const digest: Sample = {
  name: "riepilogo",
  kind: "digest",
  subject: digestWords.subject(2, "mercoledì 2 dicembre 2026"),
  paragraphs: [digestWords.lead],
  label: digestWords.label,
  reason: digestWords.reason,
  sections: [
    { title: `Nuova domanda: ${QUESTION}`, text: `Comune di ${IVREA} chiede:`, href: "/forum" },
    { title: NOTICE, text: SUMMARY, href: "/avvisi" },
  ],
};

export const SAMPLES: readonly Sample[] = [...Object.values(samples).flat(), digest];
