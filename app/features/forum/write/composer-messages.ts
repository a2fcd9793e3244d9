/** Names of the composer's buttons. */
export const composer = {
  bar: "Formattazione",
  bold: "Grassetto",
  italic: "Corsivo",
  list: "Elenco numerato",
  quote: "Citazione",
  code: "Codice o XML",
  link: "Collegamento",
} as const;
