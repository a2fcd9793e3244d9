import { areJobsDone } from "~/features/jobs/workers.server";
import { isSearchDegraded, searchEngine } from "~/features/search/engine.server";
import { sql } from "~db/client.server";

/** `degraded`: something answers in its place. */
type State = "ok" | "degraded" | "down";

export interface Readiness {
  status: State;
  checks: { database: State; search: State; jobs: State };
}

const PATIENCE_MS = 2000;

/** Whether this process can serve: each thing it needs is asked now, and a slow answer counts as none. */
export async function readiness(): Promise<Readiness> {
  const [database, search, jobs] = await Promise.all([
    check(() => sql`select 1`),
    check(() => searchEngine().search({ text: "anpr", pageSize: 1 })),
    check(async () => {
      if (!(await areJobsDone())) throw new Error("no process does jobs");
    }),
  ]);
  const checks = { database, search: search === "ok" && isSearchDegraded() ? ("degraded" as const) : search, jobs };
  const states = Object.values(checks);
  return { status: states.includes("down") ? "down" : states.includes("degraded") ? "degraded" : "ok", checks };
}

async function check(ask: () => PromiseLike<unknown>): Promise<State> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<State>((resolve) => {
    timer = setTimeout(() => resolve("down"), PATIENCE_MS);
  });
  const asked = Promise.resolve(ask()).then(
    () => "ok" as const,
    () => "down" as const,
  );
  const state = await Promise.race([asked, late]);
  clearTimeout(timer);
  return state;
}
