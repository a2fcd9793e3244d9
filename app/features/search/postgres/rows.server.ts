import type { PendingQuery, Row } from "postgres";
import { sql } from "~db/client.server";
import type { Audience } from "../audience";
import { collect } from "./collect.server";
import type { Gathering } from "./gather";

type Fragment = PendingQuery<Row[]>;

export interface Source {
  kind: string;
  key: string;
}

/** Of a row: whether its reader may see it, and how it is about the laws that are asked for. */
interface Said {
  visible: Fragment;
  law: Fragment;
}

/** What of a row is ranked and counted. */
const COLUMNS = sql`id, vector, kind, source_key, position, boost, stages, modalities, topics, solved, updated_on`;

/** Rows that are for everybody, and those that are for these readers. */
export const visibleTo = (audiences: Audience[] = []): Fragment =>
  sql`(audiences = '{}' or audiences && ${audiences}::text[])`;

/** The rows to rank, as the table `rows`: what the words of the query choose. */
export const rowsFor = (gathering: Gathering, filter: string | null, { visible, law }: Said): Fragment => sql`
  ${collect(gathering, filter, visible)},
  rows as materialized (
    select ${COLUMNS}, ${law} as law from search_documents where ctid = any(array(select ctid from collected))
  )`;

/**
 * The rows to rank, as the table `rows`: those of sources that are known already which say anything of what is asked. `offset 0`: each
 * source is looked up by its key; by the words, which many other rows have too, it would take longer.
 */
export const rowsAmong = (sources: Source[], words: string | null, { visible, law }: Said): Fragment => sql`
  rows as materialized (
    select ${COLUMNS}, ${law} as law
    from unnest(${sources.map(({ kind }) => kind)}::text[], ${sources.map(({ key }) => key)}::text[]) as known (known_kind, known_key)
    cross join lateral (
      select ${COLUMNS} from search_documents where kind = known_kind and source_key = known_key and ${visible} offset 0
    ) own where vector @@ ${words}::tsquery
  )`;
