import { inArray } from "drizzle-orm";
import { db } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { comuni } from "~db/schema/registry";
import type { RegisterFilters } from "./filters";
import { messages } from "./messages";

/** Names of what an address chooses by number. */
export interface ChosenNames {
  people: string[];
  comuni: string[];
}

export async function chosenNames({ personIds, comuneIds }: RegisterFilters): Promise<ChosenNames> {
  const [persons, places] = await Promise.all([
    personIds.length ? db.select().from(people).where(inArray(people.id, personIds)).orderBy(people.name) : [],
    comuneIds.length ? db.select().from(comuni).where(inArray(comuni.id, comuneIds)).orderBy(comuni.nameKey) : [],
  ]);
  return {
    people: persons.map(({ id, name }) => name ?? `${messages.closed} ${messages.number(String(id))}`),
    comuni: places.map(({ name }) => name),
  };
}
