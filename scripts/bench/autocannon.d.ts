/** The part of autocannon's answer that the bench reads. */
declare module "autocannon" {
  interface Result {
    duration: number;
    requests: { total: number };
    latency: { p50: number; p99: number };
    non2xx: number;
    errors: number;
    timeouts: number;
  }
  interface Options {
    url: string;
    headers?: Record<string, string>;
    connections: number;
    duration: number;
  }
  export default function autocannon(options: Options): Promise<Result>;
}
