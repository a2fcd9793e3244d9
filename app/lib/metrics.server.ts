import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** What this process has measured. No label says who, where from or on what: routes, jobs and states are few and known. */
export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export const requestDuration = new Histogram({
  name: "http_request_duration_seconds",
  help: "Time from a request to the end of its answer",
  labelNames: ["route", "method", "status"] as const,
  buckets: SECONDS,
  registers: [metrics],
});

export const jobDuration = new Histogram({
  name: "job_duration_seconds",
  help: "Time a job took, by its outcome",
  labelNames: ["job", "outcome"] as const,
  buckets: [...SECONDS, 30, 60, 300],
  registers: [metrics],
});

/** A figure that is read when somebody asks for it. */
export function gauge(name: string, help: string, label: string, read: () => Promise<Record<string, number>>): void {
  new Gauge({
    name,
    help,
    labelNames: [label],
    registers: [metrics],
    async collect() {
      this.reset();
      for (const [value, figure] of Object.entries(await read())) this.set({ [label]: value }, figure);
    },
  });
}
