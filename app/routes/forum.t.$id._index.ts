import { redirect } from "@remix-run/node";
import { idOf, readNumber } from "~/features/forum/ids";
import { findThread } from "~/features/forum/thread/read.server";
import { readerOf } from "~/features/forum/visitor.server";
import { route } from "~/lib/http/route.server";
import { paths, withChoice } from "~/lib/paths";

/** A thread by its number alone; its name is told only to who may read it. */
export const loader = route(async (args) => {
  const { id, slug } = await findThread(await readerOf(args), idOf(args.params.id));
  const messaggio = readNumber(args.url.searchParams.get("messaggio"));
  throw redirect(withChoice(paths.thread(id, slug, { messaggio }), args.choice), 302);
});
