import type { LoaderFunctionArgs } from "@remix-run/node";
import { knownStatuses } from "~/lib/http/error-words";

/** The server sends refusals here (a body too long, an address that cannot be read) to answer them with a whole page. */
export function loader({ params }: LoaderFunctionArgs): never {
  const status = Number(params.stato);
  throw new Response(null, { status: knownStatuses.includes(status) ? status : 404 });
}

export default function Refusal() {
  return null;
}
