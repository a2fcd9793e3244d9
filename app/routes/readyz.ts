import { readiness } from "~/features/health/readiness.server";

export async function loader() {
  const state = await readiness();
  return Response.json(state, { status: state.status === "ok" ? 200 : 503, headers: { "cache-control": "no-store" } });
}
