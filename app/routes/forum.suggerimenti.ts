import { anyone, personalResponse } from "~/features/accounts/guard.server";
import { answersFor } from "~/features/search/answers.server";
import { countRequest } from "~/lib/http/rate-limit.server";

/** Pages that may answer the question whose title is being typed; without JavaScript they are a step of the form. */
export const loader = personalResponse(anyone, async ({ url, context }) => {
  await countRequest("search", context.address);
  return Response.json(await answersFor(url.searchParams.get("titolo") ?? ""));
});
