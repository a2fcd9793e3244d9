import { preview } from "~/features/demo/previews/previews.server";
import { route } from "~/lib/http/route.server";

/** A mail as its program shows it, styles and all: our own words, and nothing in it may run or load. */
export const loader = route(async ({ params, context }) => {
  context.keepNothing();
  const { whole } = await preview(params.name ?? "");
  return new Response(whole, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-top-navigation-by-user-activation",
    },
  });
});
