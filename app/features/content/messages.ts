export const messages = {
  stage: "Fase",
  allStages: "Tutte le fasi",
  modality: "Modalità",
  allModalities: "Tutte le modalità",
} as const;
