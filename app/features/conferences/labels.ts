import type { Attendance, ConferenceKind, ConferenceLanguage, ConferenceState, PassedOver, RoomKind } from "~db/enums";
import type { Rhythm } from "./when";

export const kindNames = {
  presubentro: "Pre-subentro",
  test: "Test",
  subentro: "Subentro",
  formazione: "Formazione",
  meeting: "Riunione",
} satisfies Record<ConferenceKind, string>;

export const stateNames = {
  draft: "Bozza",
  proposed: "Proposta",
  declined: "Non accolta",
  published: "Pubblicata",
  cancelled: "Annullata",
} satisfies Record<ConferenceState, string>;

export const languageNames = { it: "Italiano", de: "Tedesco", fr: "Francese" } satisfies Record<
  ConferenceLanguage,
  string
>;

export const rhythmNames = {
  settimana: "Ogni settimana",
  quindicina: "Ogni due settimane",
  mese: "Ogni mese",
} satisfies Record<Rhythm, string>;

export const roomKindNames = { link: "Link fisso", jitsi: "Jitsi, stanza nuova per ogni incontro" } satisfies Record<
  RoomKind,
  string
>;

export const attendanceNames = { present: "Presente", absent: "Assente" } satisfies Record<Attendance, string>;

/** For staff: why somebody who waits was not given a free seat. */
export const passedOverNames = {
  limit: "Il comune ha già tutti i suoi posti",
  stage: "Il comune è in un'altra fase",
  modality: "Il comune ha un'altra modalità",
  place: "Il comune è di un altro territorio",
  uninvited: "Il comune non è invitato",
  "offer-expired": "Posto offerto e non accettato in tempo",
} satisfies Record<PassedOver, string>;
