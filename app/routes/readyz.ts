import { readiness } from "~/features/health/readiness.server";

export async function loader() {
  const state = await readiness();
  return Response.json(state, {
    status: state.status === "down" ? 503 : 200,
    headers: { "cache-control": "no-store" },
  });
}
