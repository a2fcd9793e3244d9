export const messages = {
  title: "Secondo fattore",
  signIn: {
    title: "Inserisci il codice",
    lead: "Apri l'app di autenticazione sul telefono e scrivi il codice a sei cifre per «Supporto ANPR».",
    send: "Completa l'accesso",
    cancel: "Esci e ricomincia",
    lost: "Non hai il telefono?",
    lostText: "Scrivi uno dei codici di recupero che hai conservato: ognuno vale una volta sola.",
  },
  enrolment: {
    title: "Attiva il secondo fattore",
    lead: "Il tuo ruolo lo richiede: oltre alla password, a ogni accesso serve un codice del telefono. Si attiva una volta sola.",
  },
  code: "Codice",
  codeHint: "Sei cifre dall'app, oppure un codice di recupero.",
  codeMissing: "Scrivi il codice.",
  wrong: "Il codice non corrisponde o è già stato usato. Aspetta il prossimo e riprova.",
  ended: "L'accesso è rimasto in sospeso troppo a lungo. Accedi di nuovo.",
  required: "Il tuo ruolo richiede il secondo fattore: non si può disattivare.",
  off: "Il secondo fattore non è attivo.",
  setup: {
    appTitle: "1. Apri l'app di autenticazione",
    appText:
      "Va bene qualunque app per codici temporanei (TOTP), per esempio FreeOTP, Aegis, Google Authenticator o Microsoft Authenticator.",
    scanTitle: "2. Inquadra il codice QR",
    scanText: "Non puoi inquadrarlo? Scrivi nell'app questa chiave:",
    qr: "Codice QR della chiave scritta qui sotto",
    confirmTitle: "3. Scrivi il codice che vedi nell'app",
    confirmHint: "Sei cifre, cambiano ogni 30 secondi.",
    confirm: "Conferma il codice",
    wrong: "Il codice non corrisponde. Controlla che l'ora del telefono sia automatica e scrivi il codice di adesso.",
    tooLate: "La pagina è rimasta aperta troppo a lungo: ricomincia da qui.",
    already: "Il secondo fattore è già attivo.",
  },
  codes: {
    title: "Conserva i codici di recupero",
    lead: "Servono per accedere se perdi il telefono. Ognuno vale una volta sola. Li vedi soltanto adesso.",
    advice: "Stampa la pagina o copia i codici in un posto sicuro, non sullo stesso telefono.",
    print: "Stampa i codici",
    kept: "Ho conservato i codici",
    notYet: "Non è ancora cambiato nulla: conferma di averli conservati per terminare.",
  },
  account: {
    lead: "Un codice del telefono, oltre alla password, protegge il tuo account anche se la password viene scoperta.",
    state: "Stato",
    on: "Attivo",
    off: "Non attivo",
    codesLeft: "Codici di recupero rimasti",
    enabled: "Il secondo fattore è attivo. Gli altri dispositivi sono stati disconnessi.",
    disabled: "Il secondo fattore non è più attivo.",
    renewed: "I nuovi codici di recupero sono attivi. Quelli di prima non valgono più.",
    few: (left: number) =>
      left === 0
        ? "Non hai più codici di recupero: creane di nuovi adesso."
        : left === 1
          ? "Ti resta un solo codice di recupero: creane di nuovi."
          : `Ti restano ${left} codici di recupero: creane di nuovi.`,
    goOn: "Continua",
    renewTitle: "Crea nuovi codici di recupero",
    renewText: "Quelli di prima smettono di valere quando confermi di aver conservato i nuovi.",
    renew: "Crea nuovi codici",
    offTitle: "Disattiva il secondo fattore",
    offText: "Da quel momento basta la password. Ti avvisiamo per e-mail.",
    switchOff: "Disattiva il secondo fattore",
    onTitle: "Attiva il secondo fattore",
  },
} as const;
