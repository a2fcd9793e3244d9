import { RETENTION } from "./rules.server";

/** Carries out every rule, one after the other: one that fails keeps no other from its work, and the job is tried again. */
export async function applyRetention(): Promise<void> {
  const failed: unknown[] = [];
  for (const { period, forget } of RETENTION) await forget(period).catch((error: unknown) => failed.push(error));
  if (failed.length) throw failed[0];
}
