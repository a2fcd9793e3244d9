/** The lists of the page, by the value of `vista`. */
export const VIEWS = ["aperte", "chiuse", "commenti"] as const;
export type View = (typeof VIEWS)[number];

export interface Position {
  direction: "after" | "before";
  /** Row last seen. */
  id: number;
}

export function readView(params: URLSearchParams): View {
  return VIEWS.find((view) => view === params.get("vista")) ?? "aperte";
}

/** The row an address stands at (`dopo` or `prima`); null for the first page. */
export function readPosition(params: URLSearchParams): Position | null {
  const id = readId(params.get("dopo") ?? params.get("prima"));
  return id === null ? null : { direction: params.has("dopo") ? "after" : "before", id };
}

/** An id as it stands in an address; null when it is none. */
export function readId(text: string | null | undefined): number | null {
  return /^[1-9]\d{0,14}$/.test(text ?? "") ? Number(text) : null;
}
