export const messages = {
  title: "FAQ",
  make: "Fanne una FAQ",
  makeHint: "Apre una bozza con il titolo, la soluzione e i codici. La FAQ rimanda qui.",
  draft: "Apri la bozza della FAQ",
  published: "Questa discussione è diventata una FAQ",
  from: "Nasce dalla discussione",
  notSolved: "La discussione non ha ancora una soluzione: segnane una, poi ripeti.",
  codes: (links: string) => `Codici: ${links}.`,
} as const;
