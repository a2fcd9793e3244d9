import autocannon from "autocannon";

export interface Load {
  perSecond: number;
  p50: number;
  p99: number;
  /** Answers other than 200, errors and time-outs. */
  failed: number;
}

const CONNECTIONS = 50;
const WARM_UP_S = 2;
const ROUND_S = 3;
const ROUNDS = 4;

export interface Target {
  name: string;
  url: string;
  headers?: Record<string, string>;
}

/**
 * Asks several addresses in turn, a few seconds each, round after round: on a machine whose speed drifts their ratio holds. 50
 * connections at once, loopback only, ends by itself.
 */
export async function loadInTurn(targets: Target[]): Promise<Map<string, Load>> {
  const rounds = new Map<string, Load[]>(targets.map(({ name }) => [name, []]));
  for (const target of targets) await ask(target, WARM_UP_S);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const target of targets) rounds.get(target.name)?.push(await ask(target, ROUND_S));
  }
  return new Map([...rounds].map(([name, loads]) => [name, summary(loads)]));
}

async function ask({ url, headers }: Target, duration: number): Promise<Load> {
  if (new URL(url).hostname !== "127.0.0.1") throw new Error("load is only ever sent to this machine");
  const result = await autocannon({ url, headers, connections: CONNECTIONS, duration });
  return {
    perSecond: result.requests.total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors + result.timeouts,
  };
}

/** The median round; failures of all of them. */
function summary(loads: Load[]): Load {
  const sorted = loads.toSorted((one, other) => one.perSecond - other.perSecond);
  const median = sorted[Math.floor(sorted.length / 2)];
  if (!median) throw new Error("nothing was measured");
  return { ...median, failed: loads.reduce((sum, { failed }) => sum + failed, 0) };
}
