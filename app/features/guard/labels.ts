import type { FalseAlarmReason } from "./check/schema";
import type { FindingKind } from "./finding";

export const kindLabels = {
  "codice-fiscale": "codice fiscale",
  iban: "IBAN",
  phone: "numero di telefono",
  email: "indirizzo e-mail",
  document: "numero di documento o ID ANPR",
  vat: "partita IVA",
} satisfies Record<FindingKind, string>;

export const reasonLabels = {
  esempio: "È un esempio inventato",
  ente: "È di un ente o di un ufficio, non di una persona",
  tecnico: "È un identificativo tecnico: operazione, file, protocollo",
  pubblicato: "È già pubblicato da chi ne ha il compito",
} satisfies Record<FalseAlarmReason, string>;
