import { expect, test } from "vitest";
import { sql } from "./client.server";
import { migrate } from "./migrate.server";

test("migrating a migrated database changes nothing, also from two processes at once", async () => {
  const url = process.env.DATABASE_URL ?? "";
  await Promise.all([migrate(url), migrate(url)]);
  const applied = await sql`select count(*)::int as n from drizzle.__drizzle_migrations`;
  expect(applied[0]?.n).toBeGreaterThan(0);
});

test("folding and searching by similarity are available in the database", async () => {
  const [row] = await sql`select word_similarity('anagarfe', 'anagrafe') as likeness`;
  expect(row?.likeness).toBeGreaterThan(0.3);
});
