/** Kept pages that show conferences: the home page and the site map of search engines. */
export const PUBLIC_PATHS = ["/$", "/sitemap.xml"];
