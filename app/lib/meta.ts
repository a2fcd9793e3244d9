import type { MetaDescriptor } from "@remix-run/node";

export const SITE_NAME = "ANPR Supporto ai comuni";

/** Title, description and, for pages with a choice in their address, the address without it. */
export function pageMeta(title: string, description?: string, canonical?: string): MetaDescriptor[] {
  const meta: MetaDescriptor[] = [{ title: title === SITE_NAME ? title : `${title} - ${SITE_NAME}` }];
  if (description) meta.push({ name: "description", content: description });
  if (canonical) meta.push({ tagName: "link", rel: "canonical", href: canonical });
  return meta;
}

/** For pages that search engines must not list. */
export const noIndex: MetaDescriptor = { name: "robots", content: "noindex" };
