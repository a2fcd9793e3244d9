/** Every address of the site is made here; values are encoded, parameters that are empty are left out. */

import type { Choice } from "./choice";
import { withChoice } from "./choice";

type Params = Record<string, string | number | undefined | null>;

function make(path: string, params?: Params, anchor?: string): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params ?? {})) {
    if (value !== undefined && value !== null && value !== "") query.set(name, String(value));
  }
  const text = query.toString();
  return `${path}${text && `?${text}`}${anchor ? `#${encodeURIComponent(anchor)}` : ""}`;
}

const part = encodeURIComponent;

export { withChoice };

export const paths = {
  home: (choice?: Choice) => (choice ? withChoice("/", choice) : "/"),
  manuals: () => "/manuali",
  manual: (manual: string) => `/manuali/${part(manual)}`,
  guide: (manual: string, page: string, anchor?: string) =>
    make(`/manuali/${part(manual)}/${part(page)}`, undefined, anchor),
  faqList: (params?: { argomento?: string; fase?: string; modalita?: string }) => make("/faq", params),
  faq: (slug: string) => `/faq/${part(slug)}`,
  codes: (params?: { famiglia?: string; gravita?: string; fase?: string; modalita?: string }) =>
    make("/codici", params),
  code: (code: string) => `/codici/${part(code)}`,
  notices: () => "/avvisi",
  documents: (params?: Params) => make("/documenti", params),
  document: (slug: string) => `/documenti/${part(slug)}`,
  newDocument: () => "/documenti/nuovo",
  newRelease: (slug: string) => `/documenti/${part(slug)}/versione`,
  documentFile: (slug: string, id: string) => `/documenti/${part(slug)}/file/${part(id)}`,
  videos: () => "/video",
  newVideo: () => "/video/nuovo",
  video: (slug: string) => `/video/${part(slug)}`,
  /** Where staff put the film of a video. */
  film: (slug: string, params?: Params) => make(`/video/${part(slug)}/filmato`, params),
  filmContent: (slug: string, file: string) => `/video/${part(slug)}/${part(file)}`,
  notice: (slug: string) => `/avvisi/${part(slug)}`,
  noticeFile: (id: string) => `/avvisi/allegati/${part(id)}`,
  /** What stands on the pages of a person until they have read it, for open pages that hear of a new notice. */
  noticeStrip: () => "/avvisi/da-leggere",
  noticePreview: () => "/avvisi/anteprima",
  /** A new one, empty or proposed for something that has become available: «manuale:preparare». */
  newNotice: (params?: { da?: string }) => make("/avvisi/nuovo", params),
  editNotice: (slug: string) => `/avvisi/${part(slug)}/modifica`,
  noticeDesk: (params?: Params) => make("/avvisi/gestione", params),
  manageNotice: (id: number, params?: Params) => make(`/avvisi/gestione/${id}`, params),
  noticeReadings: (id: number) => `/avvisi/gestione/${id}/letture.csv`,
  noticeHistory: (id: number) => `/avvisi/gestione/${id}/versioni`,
  outages: (params?: Params) => make("/avvisi/disservizi", params),
  newOutage: () => "/avvisi/disservizi/nuovo",
  editOutage: (id: number) => `/avvisi/disservizi/${id}/modifica`,
  search: (q?: string, params?: Params) => make("/cerca", { q, ...params }),
  suggestions: () => "/cerca/suggerimenti",
  comuni: (params?: Params) => make("/comuni", params),
  comuniCsv: (params?: Params) => make("/comuni.csv", params),
  progress: (params?: Params) => make("/avanzamento", params),
  progressCsv: (params?: Params) => make("/avanzamento.csv", params),
  /** Comuni behind the public figures. */
  progressList: (params?: Params) => make("/avanzamento/comuni", params),
  progressListCsv: (params?: Params) => make("/avanzamento/comuni.csv", params),
  prefecture: (params?: Params) => make("/prefettura", params),
  prefectureCsv: (params?: Params) => make("/prefettura.csv", params),
  /** What a reminder to the comuni chosen will do, then sends it. */
  newReminder: () => "/prefettura/sollecito",
  reminders: (params?: Params) => make("/prefettura/solleciti", params),
  reminder: (id: number, params?: Params) => make(`/prefettura/solleciti/${id}`, params),
  informedMayors: () => "/prefettura/sindaci",
  monitoring: (params?: Params) => make("/monitoraggio", params),
  monitoringCsv: (params?: Params) => make("/monitoraggio.csv", params),
  monitoringList: (params?: Params) => make("/monitoraggio/comuni", params),
  monitoringListCsv: (params?: Params) => make("/monitoraggio/comuni.csv", params),
  comune: (istat: string) => `/comuni/${part(istat)}`,
  helpful: () => "/utile",
  helpfulThanks: (pagina: string, utile: string, done = false) =>
    make("/utile", { pagina, utile, fatto: done ? "1" : undefined }),
  report: (page?: string) => make("/segnala", { pagina: page }),
  /** The report form with the words that found nothing. */
  reportMissing: (cercato: string) => make("/segnala", { cercato }),
  reported: (page?: string) => make("/segnala", { pagina: page, fatto: 1 }),
  signIn: (poi?: string) => make("/accedi", { poi }),
  demoSignIn: () => "/accedi/demo",
  resumeForm: () => "/accedi/riprendi",
  secondFactor: (poi?: string) => make("/accedi/secondo-fattore", { poi }),
  /** Where the identity provider is asked; `scopo` is "collega" for an account that is signed in. */
  identitySignIn: (params?: { poi?: string; scopo?: "collega" }) => make("/accedi/identita", params),
  /** Where it sends the browser back. */
  identityReturn: () => "/accedi/identita/ritorno",
  signOut: () => "/esci",
  actFor: () => "/account/comune",
  /** With a form of the account that has just been saved. */
  account: (fatto?: "nome" | "password" | "indirizzo") => make("/account", { fatto }),
  accountName: () => "/account/nome",
  accountPassword: () => "/account/password",
  passwordLinkSent: () => "/account/password?inviato=1",
  accountEmail: () => "/account/email",
  accountIdentities: (params?: { fatto?: number }) => make("/account/identita", params),
  /** Links an account at the identity provider, from a mail. */
  confirmIdentity: (codice: string) => make("/collega-identita", { codice }),
  identityConfirmed: () => "/collega-identita?fatto=1",
  accountSignIns: () => "/account/accessi",
  accountData: () => "/account/dati",
  accountDataFile: () => "/account/dati.json",
  accountMail: (params?: { fatto?: number }) => make("/account/notifiche", params),
  closeAccount: () => "/account/chiudi",
  accountClosed: () => "/account/chiuso",
  accountSecondFactor: (params?: { esito?: string; poi?: string }) => make("/account/secondo-fattore", params),
  /** The page a link sent by mail opens; the code stands in the query, which is never logged. */
  activate: (codice: string, params?: Params) => make("/attiva", { codice, ...params }),
  forgottenPassword: () => "/password-dimenticata",
  forgottenPasswordSent: () => "/password-dimenticata?inviato=1",
  newPassword: (codice: string) => make("/nuova-password", { codice }),
  newPasswordSet: () => "/nuova-password?fatto=1",
  /** Confirms a new address, or brings the former one back. */
  confirmEmail: (codice: string) => make("/conferma-indirizzo", { codice }),
  emailConfirmed: () => "/conferma-indirizzo?fatto=1",
  /** Where a sign-in leads, by what the person is. */
  start: () => "/inizio",
  /** The home of a comune's people. */
  ownComune: (params?: Params, anchor?: string) => make("/comune", params, anchor),
  /** Where a comune records that a milestone was reached. */
  ownMilestone: (milestone: string, params?: Params) => make(`/comune/tappe/${part(milestone)}`, params),
  sheet: (params?: Params) => make("/comune/scheda", params),
  sheetStep: (step: string, params?: Params) => make(`/comune/scheda/compila/${part(step)}`, params),
  sheetCheck: (params?: Params) => make("/comune/scheda/controlla", params),
  sheetVersion: (version: number, params?: Params) => make(`/comune/scheda/versioni/${version}`, params),
  campaigns: (params?: Params, anchor?: string) => make("/campagne", params, anchor),
  milestones: (params?: Params) => make("/tappe", params),
  milestonesOf: (istat: string, params?: Params) => make(`/tappe/${part(istat)}`, params),
  colleagues: (params?: Params) => make("/comune/colleghi", params),
  colleague: (id: number, params?: Params) => make(`/comune/colleghi/${id}`, params),
  activations: (params?: Params) => make("/attivazioni", params),
  activationsCsv: (params?: Params) => make("/attivazioni.csv", params),
  activationRun: (id: number) => `/attivazioni/invii/${id}`,
  newActivationRun: (params?: Params) => make("/attivazioni/invii", params),
  /** Proposals of plans, for who makes and who approves them. */
  plans: (params?: Params) => make("/piani", params),
  plansCsv: (params?: Params) => make("/piani.csv", params),
  plan: (istat: string, params?: Params) => make(`/piani/${part(istat)}`, params),
  newPlanRun: (params?: Params) => make("/piani/nuova", params),
  planRun: (id: number) => `/piani/calcoli/${id}`,
  decidePlans: (params?: Params) => make("/piani/decidi", params),
  planDecision: (id: number) => `/piani/decisioni/${id}`,
  planCapacity: (params?: Params) => make("/piani/capacita", params),
  /** A comune's plan and its history, for its own people. */
  ownPlan: (istat?: string) => make("/comune/piano", { comune: istat }),
  administration: () => "/amministrazione",
  people: (params?: Params) => make("/amministrazione/persone", params),
  person: (id: number, params?: Params) => make(`/amministrazione/persone/${id}`, params),
  invitations: (params?: Params) => make("/amministrazione/inviti", params),
  auditLog: (params?: Params) => make("/amministrazione/registro", params),
  auditCsv: (params?: Params) => make("/amministrazione/registro.csv", params),
  deadJobs: (params?: { rimessi?: number }) => make("/amministrazione/lavori", params),
  /** What is searched for and not found. */
  searches: (params?: Params) => make("/redazione/ricerche", params),
  reports: (params?: Params) => make("/amministrazione/segnalazioni", params),
  reportToHandle: (id: number) => `/amministrazione/segnalazioni/${id}`,
  /** A report as its writer sees it. */
  ownReport: (id: number) => `/segnalazioni/${id}`,
  /** The desk of who writes the texts of the site; kinds as in its addresses: «faq», «codici». */
  editorial: (params?: Params) => make("/redazione", params),
  newText: () => "/redazione/nuova",
  editText: (kind: string, slug: string, params?: Params) => make(`/redazione/${part(kind)}/${part(slug)}`, params),
  textHistory: (kind: string, slug: string, params?: Params) =>
    make(`/redazione/${part(kind)}/${part(slug)}/versioni`, params),
  faqFromThread: (threadId: number) => `/redazione/da-discussione/${threadId}`,
  forum: (params?: Params) => make("/forum", params),
  forumCategory: (category: string, params?: Params) => make(`/forum/c/${part(category)}`, params),
  forumFeed: (params?: Params) => make("/forum/feed.xml", params),
  newThread: (params?: { titolo?: string; codice?: string; categoria?: string }) => make("/forum/nuova", params),
  thread: (id: number, slug: string, params?: Params) => make(`/forum/t/${id}/${part(slug)}`, params),
  /** A message by numbers alone: its thread's name stands in no mail. */
  unnamedPost: (threadId: number, number: number) =>
    make(`/forum/t/${threadId}`, { messaggio: number === 1 ? undefined : number }, `m-${number}`),
  threadFeed: (id: number) => `/forum/t/${id}/feed.xml`,
  /** One message of a thread, on whichever page it stands. */
  post: (threadId: number, slug: string, number: number) =>
    make(`/forum/t/${threadId}/${part(slug)}`, { messaggio: number === 1 ? undefined : number }, `m-${number}`),
  editPost: (postId: number) => `/forum/messaggi/${postId}/modifica`,
  postHistory: (postId: number) => `/forum/messaggi/${postId}/versioni`,
  redactPost: (postId: number) => `/forum/messaggi/${postId}/oscura`,
  flagPost: (postId: number) => `/forum/messaggi/${postId}/segnala`,
  threadManagement: (id: number, params?: Params) => make(`/forum/gestione/${id}`, params),
  forumFlags: (params?: Params) => make("/forum/segnalazioni", params),
  forumSuggestions: () => "/forum/suggerimenti",
  forumPreview: () => "/forum/anteprima",
  forumDraft: () => "/forum/bozza",
  forumUpload: () => "/forum/allegati",
  follow: () => "/forum/segui",
  /** Sogei's desk: queues, what it does beside a thread, canned replies, teams. */
  desk: (params?: Params) => make("/supporto", params),
  deskThread: (id: number, anchor?: string) => make(`/supporto/discussioni/${id}`, undefined, anchor),
  cannedReplies: (params?: Params) => make("/supporto/risposte", params),
  cannedReply: (id: number) => `/supporto/risposte/${id}`,
  /** Its text, filled in for a thread. */
  cannedText: (id: number | string, discussione: number) => make(`/supporto/risposte/${id}/testo`, { discussione }),
  supportTeams: (params?: Params) => make("/supporto/squadre", params),
  /** A page that answered a question before it was asked. */
  deflected: (pagina: string) => make("/forum/trovata", { pagina }),
  attachment: (id: string) => `/allegati/${part(id)}`,
  picture: (id: string) => `/forum/immagini/${part(id)}`,
  picturePreview: (id: string, zone: string) => make(`/forum/immagini/${part(id)}/anteprima`, { zone }),
  notifications: (params?: { dopo?: number; prima?: number }) => make("/notifiche", params),
  notification: (id: number) => `/notifiche/${id}`,
  /** Turns mails off, from a mail; the code stands in the query, which is never logged. */
  unsubscribe: (codice: string) => make("/disiscrizione", { codice }),
  unsubscribed: () => "/disiscrizione?fatto=1",
  demoMailbox: (params?: { dopo?: string }) => make("/demo/posta", params),
  mailPreviews: () => "/demo/posta/anteprime",
  mailPreview: (name: string) => `/demo/posta/anteprime/${part(name)}`,
  mailPreviewHtml: (name: string) => `/demo/posta/anteprime/${part(name)}/html`,
  demoMail: (name: string) => `/demo/posta/${part(name)}`,
  live: () => "/eventi",
  metrics: () => "/metrics",
  file: (id: string) => `/file/${part(id)}`,
  /** Web-conferences: the list, or a week or month of it. */
  conferences: (params?: Params) => make("/web-conference", params),
  conference: (id: number, anchor?: string) => make(`/web-conference/${id}`, undefined, anchor),
  conferenceCalendar: () => "/web-conference/calendario.ics",
  /** A personal calendar; the key stands in the query, which is never logged. */
  personalCalendar: (chiave: string) => make("/web-conference/agenda.ics", { chiave }),
  bookSeat: (id: number, params?: Params) => make(`/web-conference/${id}/prenota`, params),
  joinConference: (id: number, params?: Params) => make(`/web-conference/${id}/partecipa`, params),
  /** Leads into the room, for five minutes. */
  openRoom: (codice: string) => make("/web-conference/stanza", { codice }),
  bookings: (params?: Params) => make("/web-conference/prenotazioni", params),
  booking: (id: number, params?: Params) => make(`/web-conference/prenotazioni/${id}`, params),
  bookingCalendar: (id: number) => `/web-conference/prenotazioni/${id}/invito.ics`,
  certificate: (id: number) => `/web-conference/prenotazioni/${id}/attestato`,
  verifyCertificate: (codice?: string) => make("/web-conference/attestato", { codice }),
  recording: (id: number) => `/web-conference/registrazioni/${id}`,
  guestEntrance: (params: { codice: string; stanza?: string }) => make("/web-conference/ospite", params),
  proposeMeeting: (params?: Params) => make("/web-conference/riunioni", params),
  participantsCsv: (id: number) => `/web-conference/${id}/partecipanti.csv`,
  conferenceDesk: (params?: Params) => make("/web-conference/gestione", params),
  newConference: (params?: Params) => make("/web-conference/nuova", params),
  editConference: (id: number) => `/web-conference/${id}/modifica`,
  manageConference: (id: number, params?: Params) => make(`/web-conference/${id}/gestione`, params),
  conferenceRooms: (params?: Params) => make("/web-conference/sale", params),
  assistance: (params?: Params, anchor?: string) => make("/assistenza", params, anchor),
  newAppointment: (params?: Params) => make("/assistenza/appuntamenti/nuovo", params),
  /** A comune asks for help on its premises. */
  newVisit: (params?: Params) => make("/assistenza/visite/nuova", params),
  visit: (id: number, params?: Params) => make(`/assistenza/visite/${id}`, params),
  withdrawVisit: (id: number) => `/assistenza/visite/${id}/ritira`,
  privacy: () => "/privacy",
  legal: () => "/note-legali",
  accessibility: () => "/accessibilita",
  siteMap: () => "/mappa-del-sito",
  feed: () => "/avvisi/feed.xml",
} as const;
