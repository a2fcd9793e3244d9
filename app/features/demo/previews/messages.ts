export const messages = {
  title: "Anteprime delle e-mail",
  lead: "Tutte le e-mail che il sito invia, con nomi e date inventati: versione formattata, testo e intestazioni.",
  link: "Vedi le anteprime di tutte le e-mail",
  digest: "Riepiloghi",
  fixed: "Non si può disattivare",
  whole: "Apri la versione formattata da sola",
} as const;
