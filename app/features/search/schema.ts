import { z } from "zod";
import { MODALITIES, STAGES, TOPICS } from "~db/enums";
import { SEARCH_KINDS, SEARCH_ORDERS, type SearchOrder, type SearchQuery } from "./engine";

export const PAGE_SIZE = 20;
const LAST_PAGE = 20;

/** Anything that is not a known value is passed over: an address typed or cut by a mail program still searches. */
const schema = z.object({
  q: z.string().trim().catch(""),
  tipo: z.array(z.string()).transform((given) => SEARCH_KINDS.filter((kind) => given.includes(kind))),
  solo_fase: z.enum(STAGES).optional().catch(undefined),
  solo_modalita: z.enum(MODALITIES).optional().catch(undefined),
  argomento: z.enum(TOPICS).optional().catch(undefined),
  risolte: z.literal("si").optional().catch(undefined),
  anno: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  ordine: z.enum(SEARCH_ORDERS).optional().catch(undefined),
  fase: z.enum(STAGES).optional().catch(undefined),
  modalita: z.enum(MODALITIES).optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(LAST_PAGE).catch(1),
});

/**
 * The question in the address of `/cerca`. `fase` and `modalita` say who reads, as on every page, and only order the results;
 * `solo_fase` and `solo_modalita` are filters, as are `tipo`, `argomento`, `risolte` and `anno`.
 */
export function readSearch(params: URLSearchParams): SearchQuery {
  const given = schema.parse({ ...Object.fromEntries(params), tipo: params.getAll("tipo") });
  return {
    text: given.q,
    kinds: given.tipo.length ? given.tipo : undefined,
    stage: given.solo_fase,
    modality: given.solo_modalita,
    topic: given.argomento,
    solved: given.risolte === "si" || undefined,
    year: given.anno,
    order: given.ordine,
    reader: given.fase || given.modalita ? { stage: given.fase, modality: given.modalita } : undefined,
    page: given.pagina,
    pageSize: PAGE_SIZE,
  };
}

const outcomeSchema = z.object({
  trovati: z.coerce.number().int().min(0).max(1_000_000),
  scelto: z.literal("1").optional().catch(undefined),
});

/** How a search in the dialog ended, as the browser tells it; null when it cannot be read. */
export function readOutcome(params: URLSearchParams): { results: number; clicked: boolean } | null {
  const { success, data } = outcomeSchema.safeParse(Object.fromEntries(params));
  return success ? { results: data.trovati, clicked: data.scelto === "1" && data.trovati > 0 } : null;
}

/** The same question as an address, on another page or without its filters. */
export function searchAddress(
  query: SearchQuery,
  change: { page?: number; filters?: boolean; order?: SearchOrder } = {},
): string {
  const params = new URLSearchParams({ q: query.text });
  if (change.filters !== false) {
    for (const kind of query.kinds ?? []) params.append("tipo", kind);
    if (query.stage) params.set("solo_fase", query.stage);
    if (query.modality) params.set("solo_modalita", query.modality);
    if (query.topic) params.set("argomento", query.topic);
    if (query.solved) params.set("risolte", "si");
    if (query.year) params.set("anno", String(query.year));
  }
  if (query.reader?.stage) params.set("fase", query.reader.stage);
  if (query.reader?.modality) params.set("modalita", query.reader.modality);
  const order = change.order ?? query.order;
  if (order && order !== "pertinenza") params.set("ordine", order);
  if (change.page && change.page > 1) params.set("pagina", String(change.page));
  return `/cerca?${params}`;
}

/** Whether anything is filtered. */
export const isFiltered = ({ kinds, stage, modality, topic, solved, year }: SearchQuery): boolean =>
  Boolean(kinds?.length || stage || modality || topic || solved || year);
