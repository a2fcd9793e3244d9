// Apart from what makes them: every test file reads these names, and must not load a PostgreSQL starter for that.

/** A database as the migrations leave it. */
export const TEMPLATE = "template_migrated";

/** With the registry and the texts; the second also with what a demonstration shows. */
export const SITE_TEMPLATE = "template_site";
export const DEMO_TEMPLATE = "template_demo";
