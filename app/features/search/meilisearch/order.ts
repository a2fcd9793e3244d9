import type { SearchQuery } from "../engine";
import { readerFit } from "../weights";
import type { MeiliDocument } from "./documents";

export type RankedDocument = Pick<
  MeiliDocument,
  "source" | "kind" | "position" | "stages" | "modalities" | "boost" | "version"
> & { _rankingScore: number };

/** Texts as the engine ranks them, moved a little by what they are and by who reads; nothing is hidden. */
export function inOrder(found: RankedDocument[], { reader }: Pick<SearchQuery, "reader">): RankedDocument[] {
  const worth = (document: RankedDocument) => document._rankingScore * document.boost * readerFit(document, reader);
  return found
    .map((document) => ({ document, worth: worth(document) }))
    .sort((one, other) => other.worth - one.worth)
    .map(({ document }) => document);
}
