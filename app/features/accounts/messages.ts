/** Sentences shared by the parts of the feature; each part has its own beside it. */
export const messages = {
  signIn: {
    tooMany: "Troppi tentativi di accesso non riusciti.",
  },
  newPassword: {
    label: "Nuova password",
    hint: "Almeno 10 caratteri: vanno bene quattro o cinque parole qualsiasi. Non usare password comuni, il tuo nome o una password già usata altrove.",
    missing: "Scrivi la nuova password.",
    short: (least: number) => `La password è corta: servono almeno ${least} caratteri.`,
    long: (most: number) => `La password può avere al massimo ${most} caratteri.`,
    common: "Questa password è tra le prime che qualcuno proverebbe: scegline un'altra.",
  },
  menu: {
    noRole: "Nessun ruolo",
    comune: "Il mio comune",
    desk: "Banco di supporto",
    sheet: "Scheda di monitoraggio",
    milestones: "Date da confermare",
    campaigns: "Campagne della scheda",
    colleagues: "Colleghi",
    assistance: "Assistenza",
    prefecture: "I comuni della Prefettura",
    searches: "Ricerche",
    monitoring: "Monitoraggio nazionale",
    plan: "Piano di subentro",
    plans: "Piani di subentro",
    notices: "Avvisi e disservizi",
    editorial: "Redazione dei testi",
    activations: "Attivazioni dei comuni",
    administration: "Amministrazione",
    notifications: "Notifiche",
    account: "Il tuo account",
  },
  acting: {
    notYours: "Non lavori più per questo comune: la modifica non è stata registrata.",
    missing: "Il modulo non dice per quale comune agisci: ricarica la pagina e ripeti.",
  },
} as const;
