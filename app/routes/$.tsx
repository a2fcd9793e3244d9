import { NotFound } from "~/lib/errors";
import { route } from "~/lib/http/route.server";

/** Every address that no route knows. */
export const loader = route(async () => {
  throw new NotFound();
});

export default function Unknown() {
  return null;
}
