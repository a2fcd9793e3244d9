/** Of the page that holds both kinds of assistance; each has its own words beside it. */
export const messages = {
  title: "Assistenza",
  lead: "Un appuntamento al telefono con Sogei, oppure una visita nel tuo comune.",
  leadStaff: "Le tue ore per i comuni e le richieste di assistenza in loco.",
  leadPrefettura: "Le richieste di assistenza in loco dei comuni che segui.",
  tooMany: "Hai inviato molte richieste in poco tempo.",
  comune: "Comune",
} as const;
