export const messages = {
  title: "Il mio comune",
} as const;
