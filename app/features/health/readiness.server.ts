import { areJobsDone } from "~/features/jobs/workers.server";
import { searchEngine } from "~/features/search/engine.server";
import { sql } from "~db/client.server";

type State = "ok" | "down";

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
  const checks = { database, search, jobs };
  return { status: Object.values(checks).every((state) => state === "ok") ? "ok" : "down", checks };
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
