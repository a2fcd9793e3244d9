import { findEntry } from "~/features/content/queries.server";
import { NotFound } from "~/lib/errors";
import { document } from "~/lib/http/route.server";
import { arrange } from "~/lib/markdown/arrange";

/** Loader of a page whose text is `content/pagine/<slug>.md`, with what else it shows. */
export const textPage = <More extends object = object>(slug: string, more = {} as More) =>
  document(async ({ choice, url }) => {
    const entry = await findEntry("page", slug);
    if (!entry) throw new NotFound();
    const { segments, ...text } = entry;
    return { choice, path: url.pathname, text, html: arrange(segments, choice), ...more };
  });

export type TextPageLoader = ReturnType<typeof textPage>;
