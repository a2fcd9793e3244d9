const curator = "Ricevi questo messaggio perché curi i testi del sito.";
const writer = "Ricevi questo messaggio perché hai scritto questo testo.";

/** The words of what becomes of drafts: they are to be read, came out, were sent back. */
export const textWords = {
  toRead: (kind: string, title: string) => ({
    subject: `Da rileggere: ${title}`,
    paragraphs: [`${kind}: una bozza aspetta la seconda lettura. La pubblica una persona diversa da chi l'ha scritta.`],
    label: "Leggi la bozza",
    reason: curator,
  }),
  toConfirm: (kind: string, title: string) => ({
    subject: `Ritiro da confermare: ${title}`,
    paragraphs: [
      `${kind}: è stato chiesto di ritirare questo testo. Il ritiro lo conferma una persona diversa da chi l'ha chiesto.`,
    ],
    label: "Leggi la richiesta",
    reason: curator,
  }),
  published: (kind: string, title: string) => ({
    subject: `Pubblicato: ${title}`,
    paragraphs: [`${kind}: il testo che hai scritto è stato riletto ed è sul sito.`],
    label: "Apri la pagina",
    reason: writer,
  }),
  withdrawn: (kind: string, title: string) => ({
    subject: `Ritirato: ${title}`,
    paragraphs: [`${kind}: il ritiro che hai chiesto è stato confermato. Il testo non è più sul sito.`],
    label: "Apri il testo",
    reason: writer,
  }),
  sentBack: (kind: string, title: string, note: string) => ({
    subject: `Da correggere: ${title}`,
    paragraphs: [`${kind}: chi ha riletto il testo chiede di cambiare qualcosa.`, `Nota: ${note}`],
    label: "Correggi il testo",
    reason: writer,
  }),
};
