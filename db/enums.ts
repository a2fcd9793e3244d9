/** Closed lists shared by the schema, the rules and the interface. Imports nothing: a browser bundle may import it. */

export const STAGES = ["scheda", "presubentro", "test", "subentro", "aregime"] as const;
export type Stage = (typeof STAGES)[number];

export const MODALITIES = ["WA", "WAI", "WS"] as const;
export type Modality = (typeof MODALITIES)[number];

export const TOPICS = [
  "scheda",
  "piano",
  "modalita",
  "file",
  "esiti",
  "anomalie",
  "tabelle",
  "codice-fiscale",
  "aire",
  "famiglie",
  "stato-civile",
  "residenza",
  "certificati",
  "cie",
  "utenti",
  "smart-card",
  "test",
  "rete",
  "notifiche",
  "assistenza",
] as const;
export type Topic = (typeof TOPICS)[number];

export const ENTRY_KINDS = ["manual", "guide", "faq", "code", "notice", "document", "video", "page"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Acts and technical papers that guides rest on. */
export const DOCUMENT_GENRES = ["circolare", "norma", "specifica", "schema", "tabella"] as const;
export type DocumentGenre = (typeof DOCUMENT_GENRES)[number];

export const CODE_SEVERITIES = ["bloccante", "prima", "avviso", "operazione"] as const;
export type CodeSeverity = (typeof CODE_SEVERITIES)[number];

/** Who wrote the text in force: the files of `content/`, or somebody in the site. */
export const ENTRY_ORIGINS = ["file", "site"] as const;

/** Of a text that is being written in the site: the first three are open. */
export const DRAFT_STATES = ["draft", "review", "scheduled", "published", "discarded"] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** What a text may depend on: its own file, the discussion it was made from, codes it cites. */
export const ENTRY_SOURCE_KINDS = ["file", "thread", "code"] as const;
export type EntrySourceKind = (typeof ENTRY_SOURCE_KINDS)[number];

/** What a person may be; the first two belong to a comune, `prefettura` to an authority, `software_house` to a vendor. */
export const ROLES = [
  "operatore",
  "referente",
  "agente",
  "supervisore",
  "ministero",
  "prefettura",
  "software_house",
  "admin",
] as const;
export type Role = (typeof ROLES)[number];

export const AUTHORITY_KINDS = ["prefettura", "commissariato", "presidenza"] as const;
export type AuthorityKind = (typeof AUTHORITY_KINDS)[number];

export const ADDRESS_KINDS = ["pec", "email"] as const;
export type AddressKind = (typeof ADDRESS_KINDS)[number];

/** What a link sent by mail lets its holder do, once. */
export const LINK_PURPOSES = [
  "activation",
  "invitation",
  "first-admin",
  "password",
  "email",
  "identity",
  "guest",
] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** What is odd about a sheet that came by import: forms refuse it, history does not. */
export const SHEET_FLAGS = ["no-adaptation", "no-workstations", "late"] as const;
export type SheetFlag = (typeof SHEET_FLAGS)[number];

/** What is recorded of a plan when it happens, in order: the preparatory file, the end of the tests, the start and the completion of the subentro. */
export const MILESTONES = ["file", "tests", "start", "completion"] as const;
export type Milestone = (typeof MILESTONES)[number];

/** What became of a milestone that somebody has recorded. */
export const MILESTONE_STATES = ["reported", "confirmed", "refused", "withdrawn", "removed"] as const;
export type MilestoneState = (typeof MILESTONE_STATES)[number];

/** Preparatory work of the circular (2.2 and 2.3). */
export const WORK_ITEMS = [
  "file",
  "alignment",
  "adaptation",
  "pec",
  "smart-cards",
  "certificates",
  "users",
  "signature",
] as const;
export type WorkItem = (typeof WORK_ITEMS)[number];
/** What a week of Sogei's has room for: tests opened, tests concluded, subentri, and of these the ones of large comuni. */
export const CAPACITY_KINDS = ["file", "tests", "start", "large"] as const;
export type CapacityKind = (typeof CAPACITY_KINDS)[number];

/** Waiting for the Ministero, sent back by it, approved, given up because a later run found no dates. */
export const PROPOSAL_STATES = ["open", "returned", "approved", "withdrawn"] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export const PLAN_ACTS = ["proposed", "adjusted", "returned", "approved", "withdrawn"] as const;
export type PlanAct = (typeof PLAN_ACTS)[number];

export const DECISION_ACTS = ["approved", "returned"] as const;
export type DecisionAct = (typeof DECISION_ACTS)[number];

/** Why a comune got no dates. */
export const UNPLACED = ["no-sheet", "no-readiness", "full-file", "full-tests", "full-start"] as const;
export type Unplaced = (typeof UNPLACED)[number];

/** Why a chosen proposal was not approved with the others. */
export const LEFT_OUT = ["changed", "new-sheet", "milestone", "ceased", "past", "full"] as const;
export type LeftOutReason = (typeof LEFT_OUT)[number];

/** What the forum's threads are about. */
export const FORUM_CATEGORIES = [
  "file-di-subentro",
  "web-service",
  "anomalie",
  "smart-card",
  "certificazione",
  "aire",
  "piano-e-scheda",
] as const;
export type ForumCategory = (typeof FORUM_CATEGORIES)[number];

/** Where the problem shows. */
export const ENVIRONMENTS = ["test", "presubentro", "esercizio"] as const;
export type Environment = (typeof ENVIRONMENTS)[number];

/** What kind of reader has searched. */
export const SEARCHERS = [
  "anonimo",
  "comune",
  "prefettura",
  "sogei",
  "ministero",
  "software-house",
  "amministrazione",
] as const;
export type Searcher = (typeof SEARCHERS)[number];

export const VISIBILITIES = ["pubblica", "riservata"] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Whose turn it is in a thread; null once it is solved or closed. */
export const WAITING_FOR = ["sogei", "comune"] as const;
export type WaitingFor = (typeof WAITING_FOR)[number];

export const FOLLOW_KINDS = ["thread", "category", "code", "stage"] as const;
export type FollowKind = (typeof FOLLOW_KINDS)[number];

export const FLAG_REASONS = ["dati-personali", "offensivo", "fuori-tema", "errato", "pubblicita"] as const;
export type FlagReason = (typeof FLAG_REASONS)[number];

/** When a mail goes out: at once, each morning with the others, each Monday, or not at all. */
export const MAIL_MODES = ["subito", "giornaliero", "settimanale", "mai"] as const;
export type MailMode = (typeof MAIL_MODES)[number];

/** `importante` stands on the pages of those it is for until they read it; of `bloccante` a referente confirms the reading. */
export const NOTICE_IMPORTANCES = ["ordinario", "importante", "bloccante"] as const;
export type NoticeImportance = (typeof NOTICE_IMPORTANCES)[number];

/** What of ANPR may not answer for a time. */
export const OUTAGE_SERVICES = ["wa", "ws", "notifiche", "presubentro", "test", "subentro", "tutti"] as const;
export type OutageService = (typeof OUTAGE_SERVICES)[number];

/** What a release of ANPR may touch. */
export const TOUCHED_KINDS = ["guide", "faq", "code", "thread"] as const;
export type TouchedKind = (typeof TOUCHED_KINDS)[number];

/** What a Prefettura reminds a comune of: its sheet, or a day of its plan that has passed. */
export const REMINDER_KINDS = ["scheda", "ritardo"] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** What became of each comune chosen for a reminder; the first two were written to. */
export const REMINDER_OUTCOMES = ["referente", "istituzionale", "senza-recapito", "recente", "non-serve"] as const;
export type ReminderOutcome = (typeof REMINDER_OUTCOMES)[number];

/** What a web-conference is held for; a meeting is for chosen comuni. */
export const CONFERENCE_KINDS = ["presubentro", "test", "subentro", "formazione", "meeting"] as const;
export type ConferenceKind = (typeof CONFERENCE_KINDS)[number];

/** `proposed` and `declined` are meetings a Prefettura asks for. */
export const CONFERENCE_STATES = ["draft", "proposed", "declined", "published", "cancelled"] as const;
export type ConferenceState = (typeof CONFERENCE_STATES)[number];

/** A seat is taken while `confirmed` or `offered`. */
export const BOOKING_STATES = ["confirmed", "waitlisted", "offered", "cancelled"] as const;
export type BookingState = (typeof BOOKING_STATES)[number];

export const ROOM_KINDS = ["link", "jitsi"] as const;
export type RoomKind = (typeof ROOM_KINDS)[number];

export const CONFERENCE_LANGUAGES = ["it", "de", "fr"] as const;
export type ConferenceLanguage = (typeof CONFERENCE_LANGUAGES)[number];

/** Before the start: the day before, the hour before. */
export const CONFERENCE_REMINDERS = ["day", "hour"] as const;
export type ConferenceReminder = (typeof CONFERENCE_REMINDERS)[number];

export const ATTENDANCES = ["present", "absent"] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/** Why the first of a waitlist was passed over when a seat was free. */
export const PASSED_OVER = ["limit", "stage", "modality", "place", "uninvited", "offer-expired"] as const;
export type PassedOver = (typeof PASSED_OVER)[number];

export const SLOT_STATES = ["free", "taken", "cancelled", "withdrawn"] as const;
export type SlotState = (typeof SLOT_STATES)[number];

/** Of a request for assistance on site. */
export const VISIT_STATES = ["richiesta", "valutazione", "programmata", "svolta", "impossibile", "ritirata"] as const;
export type VisitState = (typeof VISIT_STATES)[number];
