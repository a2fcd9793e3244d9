export const messages = {
  title: "Cambia nome",
  lead: "È il nome con cui ti vedono i colleghi e chi ti risponde.",
  name: "Nome e cognome",
  missing: "Scrivi nome e cognome.",
  long: "Il nome può avere al massimo 80 caratteri.",
  strange: "Usa solo lettere, spazi, apostrofi, punti e trattini.",
  send: "Salva il nome",
} as const;
