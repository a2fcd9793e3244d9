/** What the composer says; its script has no words of its own (app/enhance/pages/composer.ts reads these). */
export const composer = {
  bar: "Formattazione",
  bold: "Grassetto",
  italic: "Corsivo",
  list: "Elenco numerato",
  quote: "Citazione",
  code: "Codice o XML",
  link: "Collegamento",
  saved: (time: string) => `Bozza salvata alle ${time}`,
  failed: "Bozza non salvata: controlla il collegamento.",
  uploading: "Carico l'immagine…",
  uploaded: "Immagine inserita.",
  alt: "Che cosa mostra l'immagine? Una frase per chi non la vede.",
  insert: "Inserisci l'immagine",
  altMissing: "Scrivi che cosa mostra l'immagine.",
  preview: "Anteprima",
} as const;
