import { count } from "~/lib/format";

export const messages = {
  title: "Segnala un messaggio",
  crumb: "Segnala",
  lead: "Chi modera il forum lo guarda e decide. Chi ha scritto il messaggio non vede chi lo ha segnalato.",
  reason: "Che cosa non va",
  note: "Vuoi aggiungere qualcosa?",
  send: "Invia la segnalazione",
  reasonMissing: "Scegli che cosa non va.",
  noteLong: "Scrivi al massimo 500 caratteri.",
  own: "Un proprio messaggio si modifica: non serve segnalarlo.",
  queue: {
    title: "Segnalazioni del forum",
    lead: "Messaggi che qualcuno ha chiesto di guardare, dal più vecchio.",
    open: (value: number) => count(value, "messaggio da guardare", "messaggi da guardare"),
    empty: "Nessuna segnalazione aperta",
    emptyText: "Quando qualcuno segnala un messaggio lo trovi qui, con il motivo.",
    times: (value: number) => count(value, "segnalazione", "segnalazioni"),
    hide: "Nascondi il messaggio",
    leave: "Lascia il messaggio",
    why: "Motivo, se nascondi il messaggio",
    whyHint: "Lo legge chi apre la discussione.",
    whyMissing: "Scrivi in una frase perché il messaggio viene nascosto.",
    closed: "Segnalazione chiusa.",
    already: "La segnalazione è già stata chiusa da un altro.",
  },
} as const;
