import { createHash } from "node:crypto";
import { MODALITIES, STAGES } from "~db/enums";
import { isCode } from "../text/codes";

/** A row of `search_documents` as it is sent: `a` to `d` are the stems of its fields in their order, as PostgreSQL has made them. */
export interface StemmedRow {
  kind: string;
  sourceKey: string;
  version: number;
  position: number;
  stages: string[];
  modalities: string[];
  topics: string[];
  boost: number;
  updatedOn: string;
  audiences: string[];
  solved: boolean | null;
  /** Title and codes. */
  a: string;
  /** Heading, keywords. */
  b: string;
  /** Summary. */
  c: string;
  /** Body. */
  d: string;
}

/** What Meilisearch keeps of a section: what it searches and filters by, nothing that is shown. Texts to show stay in PostgreSQL. */
export interface MeiliDocument extends Omit<StemmedRow, "sourceKey"> {
  year: number;
  id: string;
  /** `kind:key`: sections of a source are one result. */
  source: string;
}

/** The audience of what is for all. */
export const EVERYBODY = "tutti";

export const sourceId = (kind: string, sourceKey: string): string => `${kind}:${sourceKey}`;

/** The same for the same section at every sending, in the characters that an id may have. */
export function documentId(kind: string, sourceKey: string, position: number): string {
  const name = `${sourceId(kind, sourceKey)}:${position}`;
  return createHash("sha256").update(name).digest("base64url").slice(0, 27);
}

export function meiliDocument({ sourceKey, ...row }: StemmedRow): MeiliDocument {
  return {
    ...row,
    id: documentId(row.kind, sourceKey, row.position),
    source: sourceId(row.kind, sourceKey),
    year: Number(row.updatedOn.slice(0, 4)),
    // A text for nobody in particular is for all: so filters and counts need no case of their own.
    stages: row.stages.length ? row.stages : [...STAGES],
    modalities: row.modalities.length ? row.modalities : [...MODALITIES],
    audiences: row.audiences.length ? row.audiences : [EVERYBODY],
    a: asTerms(row.a),
    b: asTerms(row.b),
    c: asTerms(row.c),
    d: asTerms(row.d),
  };
}

/** Stems as they are written and asked for. */
export const asTerms = (stems: string): string => stems.split(" ").map(term).join(" ");

/**
 * A code in figures only (`en306` → `0514306`): words of figures are the only ones that the engine can be told never to take for a slip
 * of the pen.
 */
function term(stem: string): string {
  if (!isCode(stem)) return stem;
  return stem.replace(/[a-z]/g, (letter) => String(letter.charCodeAt(0) - 96).padStart(2, "0"));
}
