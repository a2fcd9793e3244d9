import { MODALITIES, type Modality, STAGES, type Stage } from "~db/enums";

/** For whom the reader reads: stage and modality chosen on the home page, carried in each link's query (no cookie). */
export interface Choice {
  stage?: Stage;
  modality?: Modality;
  /** Ready for a link: "" or "?fase=test&modalita=WS". */
  query: string;
}

export function makeChoice(stage?: Stage, modality?: Modality): Choice {
  const params = new URLSearchParams();
  if (stage) params.set("fase", stage);
  if (modality) params.set("modalita", modality);
  const text = params.toString();
  return { stage, modality, query: text && `?${text}` };
}

/** Reads the choice from an address; what is not a known stage or modality is passed over. */
export function readChoice(params: URLSearchParams): Choice {
  const stage = STAGES.find((known) => known === params.get("fase"));
  const modality = MODALITIES.find((known) => known === params.get("modalita"));
  return makeChoice(stage, modality);
}

/** Appends the choice to a path, before its anchor and after its own parameters. */
export function withChoice(path: string, choice: Choice): string {
  if (!choice.query) return path;
  const [beforeAnchor = "", anchor] = path.split("#");
  const joined = beforeAnchor.includes("?")
    ? `${beforeAnchor}&${choice.query.slice(1)}`
    : `${beforeAnchor}${choice.query}`;
  return anchor === undefined ? joined : `${joined}#${anchor}`;
}
