import { redirect } from "@remix-run/node";
import { paths } from "~/lib/paths";

/** Where the feed stood before: who follows it goes on. */
export const loader = () => redirect(paths.feed(), 301);
