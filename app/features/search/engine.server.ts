import type { SearchEngine } from "./engine";
import { postgresEngine } from "./postgres/engine.server";

/** The engine in use: today always PostgreSQL's. */
export function searchEngine(): SearchEngine {
  return postgresEngine;
}
