/** What an action was done on, with its words for the register. */
export const auditSubjects = {
  person: "Account",
  session: "Accesso",
  membership: "Appartenenza",
  link: "Link",
  invitation: "Invito",
  identity: "Identità",
  comune: "Comune",
  contacts: "Indirizzi istituzionali",
  "activation-run": "Invio a più comuni",
  plan: "Piano di subentro",
  "plan-run": "Calcolo dei piani",
  "plan-decision": "Decisione sui piani",
  "plan-capacity": "Capacità settimanale",
  job: "Lavoro in coda",
  audit: "Registro delle operazioni",
  file: "File",
  report: "Segnalazione",
  sheet: "Scheda di monitoraggio",
  campaign: "Campagna",
  milestone: "Data del piano",
  thread: "Discussione",
  post: "Messaggio",
  reminder: "Sollecito",
} as const;

export type AuditSubject = keyof typeof auditSubjects;
