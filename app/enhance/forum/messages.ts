export const messages = {
  saved: (time: string) => `Bozza salvata alle ${time}`,
  failed: "Non salvato: controlla il collegamento.",
  uploading: "Carico l'immagine…",
  uploaded: "Immagine inserita.",
  alt: "Che cosa mostra l'immagine? Una frase per chi non la vede.",
  insert: "Inserisci l'immagine",
  altMissing: "Scrivi che cosa mostra l'immagine.",
  preview: "Anteprima",
  answers: "Forse c'è già la risposta",
  publish: "Pubblica la domanda",
};
