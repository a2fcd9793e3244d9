export const messages = {
  start: (what: string) => `Segui ${what}`,
  stop: (what: string) => `Non seguire più ${what}`,
  category: "la categoria",
  code: (code: string) => `il codice ${code}`,
  stage: (stage: string) => `la fase ${stage}`,
} as const;
