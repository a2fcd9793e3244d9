/** The words of messages about monitoring sheets and the dates of a plan. */
const ofReferente = (comune: string) => `Ricevi questo messaggio perché sei referente del comune di ${comune}.`;

export const sheetWords = {
  receipt: (comune: string, version: number, day: string, facts: string[], isLate: boolean) => ({
    subject: `Ricevuta: scheda di monitoraggio di ${comune}, versione ${version}`,
    paragraphs: [
      `Abbiamo ricevuto la scheda di monitoraggio del comune di ${comune}: versione ${version}, ${day}.`,
      ...facts,
      ...(isLate ? ["È arrivata dopo il termine: è accettata e risulta in ritardo."] : []),
      "Puoi modificarla quando serve: ogni versione resta.",
    ],
    label: "Apri la ricevuta",
    reason: "Ricevi questo messaggio perché hai inviato la scheda di monitoraggio.",
  }),
  sentByColleague: (name: string, comune: string, version: number) => ({
    subject: `${name} ha inviato la scheda di ${comune}, versione ${version}`,
    paragraphs: [`${name} ha inviato la versione ${version} della scheda di monitoraggio del comune di ${comune}.`],
    label: "Leggi la scheda",
    reason: ofReferente(comune),
  }),
  reported: (comune: string, milestone: string, day: string) => ({
    subject: `${comune}: data da confermare`,
    paragraphs: [`Il comune di ${comune} ha registrato: ${milestone}, ${day}.`],
    label: "Vedi le date da confermare",
    reason: "Ricevi questo messaggio perché confermi le date dei comuni per Sogei.",
  }),
  confirmed: (comune: string, milestone: string, day: string) => ({
    subject: `${comune}: ${milestone}, data confermata`,
    paragraphs: [`Sogei ha confermato: ${milestone}, ${day}. Il piano del comune è aggiornato.`],
    label: "Vai al piano",
    reason: ofReferente(comune),
  }),
  recorded: (comune: string, milestone: string, day: string) => ({
    subject: `${comune}: ${milestone}, data registrata da Sogei`,
    paragraphs: [`Sogei ha registrato: ${milestone}, ${day}. Il piano del comune è aggiornato.`],
    label: "Vai al piano",
    reason: ofReferente(comune),
  }),
  removed: (comune: string, milestone: string, day: string, reason: string) => ({
    subject: `${comune}: ${milestone}, data tolta dal piano`,
    paragraphs: [`Sogei ha tolto dal piano: ${milestone}, ${day}.`, `Motivo: ${reason}`],
    label: "Vai al piano",
    reason: ofReferente(comune),
  }),
  /** For the authority that watches the comune. */
  progress: (comune: string, milestone: string, day: string) => ({
    subject: `${comune}: ${milestone}`,
    paragraphs: [`Tappa confermata del comune di ${comune}: ${milestone}, ${day}.`],
    label: "Vedi il piano del comune",
    reason: "Ricevi questo messaggio perché il tuo ufficio segue il passaggio ad ANPR di questo comune.",
  }),
  refused: (comune: string, milestone: string, day: string, reason: string) => ({
    subject: `${comune}: ${milestone}, data non confermata`,
    paragraphs: [
      `Sogei non ha confermato: ${milestone}, ${day}.`,
      `Motivo: ${reason}`,
      "Controlla la data e registrala di nuovo.",
    ],
    label: "Vai al piano",
    reason: ofReferente(comune),
  }),
} as const;
