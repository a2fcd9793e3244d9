import { onTestFinished, vi } from "vitest";

/** A module as another process on the same database would have it: nothing in memory, connections of its own. */
export async function inAnotherProcess<T>(load: () => Promise<T>): Promise<T> {
  vi.resetModules();
  const { sql } = await import("~db/client.server");
  onTestFinished(() => sql.end());
  return load();
}
