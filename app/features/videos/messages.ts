export const messages = {
  title: "Video",
  lead: "Brevi video sul passaggio ad ANPR, ciascuno con il testo completo di quello che si dice.",
  length: (length: string) => `Durata ${length}`,
  minutes: (minutes: number, seconds: number) => `${minutes}:${String(seconds).padStart(2, "0")}`,
  coming: "Video in preparazione",
  comingText: "Il filmato non è ancora pronto. Qui sotto trovi tutto quello che dirà, parola per parola.",
  chapters: "Capitoli",
  guide: "Leggi la guida",
  transcript: "Testo del video",
  scenes: "Che cosa si vede",
  at: "Minuto",
  shows: "Si vede",
} as const;

/** `2:05`, minutes and seconds. */
export const clock = (seconds: number) => messages.minutes(Math.floor(seconds / 60), seconds % 60);
