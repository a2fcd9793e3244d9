import type { Role } from "~db/enums";

export const roleNames = {
  operatore: "Operatore comunale",
  referente: "Referente comunale",
  agente: "Supporto Sogei",
  supervisore: "Supervisore Sogei",
  ministero: "Ministero dell'Interno",
  prefettura: "Prefettura",
  software_house: "Software house",
  admin: "Amministratore del sito",
} satisfies Record<Role, string>;
