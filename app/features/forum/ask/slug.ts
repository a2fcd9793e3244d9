import { titleSlug } from "~/lib/slug";

/** The title of a thread in its address. */
export const slugOf = (title: string) => titleSlug(title, "discussione");
