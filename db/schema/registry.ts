import { sql } from "drizzle-orm";
import { bigint, boolean, date, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, instant } from "../columns";
import type { AddressKind, AuthorityKind } from "../enums";

export const regions = pgTable("regions", {
  /** ISTAT code, two digits. */
  code: text("code").primaryKey(),
  name: text("name").notNull(),
});

export const provinces = pgTable("provinces", {
  /** ISTAT code, three digits. */
  code: text("code").primaryKey(),
  /** Car plate letters; "" where the province has none. */
  sigla: text("sigla").notNull(),
  name: text("name").notNull(),
  regionCode: text("region_code")
    .notNull()
    .references(() => regions.code),
  /** Only comuni of former times stood in it: never offered as a choice. */
  isFormer: boolean("is_former").notNull().default(false),
});

/** A comune has no natural key: names and codes change and are reused, so they stand in dated rows. */
export const comuni = pgTable(
  "comuni",
  {
    id: id(),
    /** The present name and codes, copied from the dated rows for reading. */
    name: text("name").notNull(),
    /** `name` without accents, apostrophes and case, for searching and ordering. */
    nameKey: text("name_key").notNull(),
    istat: text("istat").notNull(),
    belfiore: text("belfiore").notNull(),
    provinceCode: text("province_code")
      .notNull()
      .references(() => provinces.code),
    population: integer("population"),
    /** Year of the census the population comes from. */
    populationYear: integer("population_year"),
    ceasedOn: date("ceased_on", { mode: "string" }),
  },
  (table) => [
    uniqueIndex("comuni_istat").on(table.istat).where(sql`ceased_on is null`),
    index("comuni_name").on(table.nameKey, table.id),
    index("comuni_province_name").on(table.provinceCode, table.nameKey, table.id),
    index("comuni_name_trigram").using("gin", sql`${table.nameKey} gin_trgm_ops`),
  ],
);

export const comuneNames = pgTable(
  "comune_names",
  {
    id: id(),
    comuneId: bigint("comune_id", { mode: "number" })
      .notNull()
      .references(() => comuni.id),
    name: text("name").notNull(),
    /** Unknown (null) in the starting list; the Ministry's archive fills them. */
    validFrom: date("valid_from", { mode: "string" }),
    validTo: date("valid_to", { mode: "string" }),
  },
  (table) => [index("comune_names_comune").on(table.comuneId)],
);

export const comuneCodes = pgTable(
  "comune_codes",
  {
    id: id(),
    comuneId: bigint("comune_id", { mode: "number" })
      .notNull()
      .references(() => comuni.id),
    kind: text("kind").$type<"istat" | "belfiore">().notNull(),
    code: text("code").notNull(),
    validFrom: date("valid_from", { mode: "string" }),
    validTo: date("valid_to", { mode: "string" }),
  },
  (table) => [index("comune_codes_code").on(table.kind, table.code), index("comune_codes_comune").on(table.comuneId)],
);

/** Mergers: which comune took over from one that has ceased. */
export const comuneSuccessors = pgTable(
  "comune_successors",
  {
    comuneId: bigint("comune_id", { mode: "number" })
      .primaryKey()
      .references(() => comuni.id),
    successorId: bigint("successor_id", { mode: "number" })
      .notNull()
      .references(() => comuni.id),
    since: date("since", { mode: "string" }).notNull(),
  },
  (table) => [index("comune_successors_successor").on(table.successorId)],
);

/** Who watches the comuni of one or more provinces: Prefettura, Commissario del Governo, Presidente della Regione. */
export const authorities = pgTable("authorities", {
  id: id(),
  kind: text("kind").$type<AuthorityKind>().notNull(),
  name: text("name").notNull().unique(),
});

export const authorityProvinces = pgTable(
  "authority_provinces",
  {
    provinceCode: text("province_code")
      .primaryKey()
      .references(() => provinces.code),
    authorityId: bigint("authority_id", { mode: "number" })
      .notNull()
      .references(() => authorities.id),
  },
  (table) => [index("authority_provinces_authority").on(table.authorityId)],
);

/** Institutional addresses, where the activation link of a comune's first referente goes. */
export const comuneAddresses = pgTable("comune_addresses", {
  comuneId: bigint("comune_id", { mode: "number" })
    .primaryKey()
    .references(() => comuni.id),
  kind: text("kind").$type<AddressKind>().notNull(),
  address: text("address").notNull(),
  importedAt: instant("imported_at").notNull().defaultNow(),
});
