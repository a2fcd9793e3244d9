const curator = "Ricevi questo messaggio perché curi i testi del sito.";
const writer = "Ricevi questo messaggio perché hai scritto questo testo.";

/** The words of what becomes of drafts: they are to be read, came out, were sent back. */
export const textWords = {
  toRead: (kind: string, title: string) => ({
    subject: `Da rileggere: ${title}`,
    paragraphs: [`${kind} in attesa di una seconda lettura prima di uscire. La può pubblicare chi non l'ha scritta.`],
    label: "Leggi la bozza",
    reason: curator,
  }),
  toConfirm: (kind: string, title: string) => ({
    subject: `Ritiro da confermare: ${title}`,
    paragraphs: [
      `${kind}: è stato chiesto di ritirare questo testo. Lo conferma una persona diversa da chi lo ha chiesto.`,
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
    paragraphs: [`${kind}: il ritiro che hai chiesto è stato confermato.`],
    label: "Apri il testo",
    reason: writer,
  }),
  sentBack: (kind: string, title: string, note: string) => ({
    subject: `Rimandato: ${title}`,
    paragraphs: [`${kind}: chi l'ha letto chiede di cambiare qualcosa.`, note],
    label: "Apri il testo",
    reason: writer,
  }),
};
