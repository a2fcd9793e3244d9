export const messages = {
  title: "Il passaggio ad ANPR",
  stage: "Fase",
  anyStage: "Tutte le fasi",
  modality: "Modalità",
  sheet: "Scheda inviata",
  file: "Primo invio del file",
  planned: "Subentro previsto",
  done: "Subentrato",
  late: "In ritardo",
  window: (from: string, to: string) => `dal ${from} al ${to}`,
  noSheet: "La scheda di monitoraggio non risulta inviata.",
  frozen: "Il piano si è fermato quando il comune è cessato.",
} as const;
