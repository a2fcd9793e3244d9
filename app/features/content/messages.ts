export const messages = {
  withdrawn: (when: string, reason: string) => `Questo testo è stato ritirato il ${when}. ${reason}`,
  stage: "Fase",
  allStages: "Tutte le fasi",
  modality: "Modalità",
  allModalities: "Tutte le modalità",
} as const;
