export const messages = {
  title: "I tuoi dati",
  lead: "Scarica in un file tutto quello che il sito conserva su di te.",
  what: "Il file contiene:",
  items: [
    "nome, indirizzo e-mail, ruoli presenti e passati",
    "appuntamenti e visite che hai chiesto a Sogei",
    "accessi, con dispositivo e data, e identità collegate",
    "notifiche ricevute e scelte sulle e-mail",
    "operazioni che hai fatto, come stanno nel registro",
    "posti nelle web-conference, presenze, voti e domande",
    "segnalazioni con il tuo nome e nomi dei file che hai caricato",
    "messaggi del forum, bozze, quello che segui",
  ],
  secrets: "Password e codici non ci sono: il sito ne conserva solo un'impronta, da cui non si torna indietro.",
  send: "Scarica i tuoi dati (JSON)",
  file: "dati-anpr-supporto.json",
} as const;
