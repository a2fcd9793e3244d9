import { article } from "~/lib/format";
export const messages = {
  roleMissing: "Scegli che cosa potrà fare.",
  alreadyThere: "Questa persona è già nell'elenco: puoi cambiarle il ruolo.",
  tooMany: "Hai mandato molti inviti in poco tempo.",
  gone: "Questo invito non c'è più: è stato accettato o ritirato. Ricarica la pagina.",
  columns: { email: "E-mail", role: "Ruolo", state: "Validità", action: "Gestione" },
  validUntil: (date: string) => `Fino ${article("al", date)}`,
  expired: (date: string) => `Scaduto ${article("il", date)}`,
  resend: "Rimanda",
  withdraw: "Ritira",
  of: (email: string) => ` l'invito di ${email}`,
} as const;
