export const messages = {
  title: "Prova il sito con un profilo di esempio",
  lead: "In questa dimostrazione persone e password non esistono: scegli un profilo ed entra. Nulla esce da questo computer.",
  enter: (name: string) => `Entra come ${name}`,
} as const;
