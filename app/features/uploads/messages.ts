export const messages = {
  label: "Allegati",
  hint: "Fino a 5 file da 5 MB: immagini PNG, JPG e WebP, PDF, testi TXT, CSV, XML, XSD e LOG. Dalle immagini togliamo luogo e data dello scatto. Non allegare dati personali dei cittadini.",
  kept: "File già caricati: togli la spunta da quelli che non vuoi allegare.",
  refused: {
    kind: (name: string) =>
      `«${name}»: questo tipo di file non si può allegare. Scegli PNG, JPG, WebP, PDF, TXT, CSV, XML, XSD o LOG.`,
    tooLarge: (name: string) => `«${name}»: supera i 5 MB. Riducilo o dividilo.`,
    empty: (name: string) => `«${name}»: è vuoto.`,
    mismatch: (name: string) => `«${name}»: il contenuto non corrisponde all'estensione del nome.`,
    image: (name: string) => `«${name}»: l'immagine non si apre. Salvala di nuovo e riprova.`,
    pixels: (name: string) => `«${name}»: l'immagine supera i 40 milioni di pixel. Riducila.`,
    animated: (name: string) => `«${name}»: le immagini animate non si possono allegare. Salva un fotogramma.`,
    pdf: (name: string) => `«${name}»: il PDF è incompleto o contiene altro. Salvalo di nuovo.`,
    text: (name: string) => `«${name}»: non è un testo leggibile. Salvalo in UTF-8.`,
    supply: (name: string) =>
      `«${name}»: sembra un file di subentro o un elenco di cittadini, e qui non si conserva in nessun caso. Invialo solo ad ANPR; se serve un esempio, allega poche righe inventate.`,
    xml: (name: string) => `«${name}»: non comincia come un file XML.`,
  },
  tooMany: "Si allegano al massimo 5 file: quelli in più non sono stati caricati.",
  quota: "Hai caricato troppi file nell'ultima ora. Invia senza allegati, oppure riprova più tardi.",
  gone: "Un allegato non c'è più: sceglilo di nuovo.",
} as const;

export type Refusal = keyof typeof messages.refused;
