import { modalityNames, stageNames } from "~/components/messages";
import type { Modality, Role, Stage } from "~db/enums";
import { bodyName } from "../voices";

/** What a canned reply may leave to the thread, with what it says where the list of placeholders is shown. */
export const PLACEHOLDERS = {
  comune: "il comune che ha chiesto",
  nome: "chi ha chiesto, come lo firma il forum: il comune o la software house, mai il nome di una persona",
  fase: "la fase del comune quando ha chiesto",
  modalita: "la modalità del comune quando ha chiesto",
  gestionale: "il gestionale indicato nella domanda",
  codici: "i codici di esito della domanda",
} as const;
export type Placeholder = keyof typeof PLACEHOLDERS;

const MARK = /\{([a-zà-ù_-]{2,30})\}/gi;
const isKnown = (name: string): name is Placeholder => Object.hasOwn(PLACEHOLDERS, name);

/** What a thread says of itself. */
export interface Facts {
  role: Role;
  comuneName: string | null;
  vendorName: string | null;
  stage: Stage | null;
  modality: Modality | null;
  product: string | null;
  codes: readonly string[];
}

/** The text with what the thread says in the place of its placeholders; what the thread does not say stays for the writer to see. */
export function fillPlaceholders(text: string, facts: Facts): string {
  const values: Record<Placeholder, string | null> = {
    comune: facts.comuneName,
    nome: facts.comuneName ? `Comune di ${facts.comuneName}` : bodyName(facts),
    fase: facts.stage && stageNames[facts.stage],
    modalita: facts.modality && modalityNames[facts.modality],
    gestionale: facts.product || null,
    codici: facts.codes.join(", ") || null,
  };
  return text.replace(MARK, (mark, name: string) => {
    const known = name.toLowerCase();
    return (isKnown(known) && values[known]) || mark;
  });
}

/** Placeholders that still stand in a text, as they are written. */
export function unfilledIn(text: string): string[] {
  return [
    ...new Set([...text.matchAll(MARK)].flatMap(([mark, name = ""]) => (isKnown(name.toLowerCase()) ? mark : []))),
  ];
}

/** What looks like a placeholder and is none. */
export function unknownIn(text: string): string[] {
  return [
    ...new Set([...text.matchAll(MARK)].flatMap(([mark, name = ""]) => (isKnown(name.toLowerCase()) ? [] : mark))),
  ];
}
