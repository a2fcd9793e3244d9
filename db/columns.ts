import { sql } from "drizzle-orm";
import { bigint, customType, text, timestamp } from "drizzle-orm/pg-core";

export const id = () => bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity();

/** An instant, with time zone; shown in Europe/Rome by `lib/format`. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

export const createdAt = () => instant("created_at").notNull().defaultNow();

export const textList = <T extends string>(name: string) =>
  text(name).array().$type<T[]>().notNull().default(sql`'{}'`);

export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** A span of time. */
export const tstzrange = customType<{ data: string }>({ dataType: () => "tstzrange" });
