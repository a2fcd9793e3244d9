import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  date,
  doublePrecision,
  index,
  integer,
  pgSequence,
  pgTable,
  primaryKey,
  text,
} from "drizzle-orm/pg-core";
import { id, instant, textList, tsvector } from "../columns";
import type { Modality, Searcher, Stage, Topic } from "../enums";

/** What search looks through: a row per section of a source, rebuilt whenever the source changes. Never a source itself. */
export const searchDocuments = pgTable(
  "search_documents",
  {
    id: id(),
    kind: text("kind").notNull(),
    /** With `kind`, the source this row belongs to: an entry's slug, later a thread's id. */
    sourceKey: text("source_key").notNull(),
    /** Address of the source, and the heading within it ("" = its top). */
    path: text("path").notNull(),
    anchor: text("anchor").notNull().default(""),
    /** Order of the section in its source; 0 is the source itself. */
    position: integer("position").notNull().default(0),
    title: text("title").notNull(),
    /** Where it stands, for a result's second line: the manual's title, the topic. */
    context: text("context").notNull().default(""),
    heading: text("heading").notNull().default(""),
    summary: text("summary").notNull().default(""),
    body: text("body").notNull().default(""),
    /** Words that people use for it and that it doesn't say; searched, never shown. */
    keywords: text("keywords").notNull().default(""),
    /**
     * The same text folded and stemmed, by weight: A titles and codes, B headings and keywords, C summary, D body. Without a weight the
     * marks that filters ask for: `=faq`, `=test`, `=WS`.
     */
    vector: tsvector("vector").notNull(),
    codes: textList("codes"),
    stages: textList<Stage>("stages"),
    modalities: textList<Modality>("modalities"),
    topics: textList<Topic>("topics"),
    /** 1 = ordinary; a code's page or an official answer counts more. */
    boost: doublePrecision("boost").notNull().default(1),
    updatedOn: date("updated_on", { mode: "string" }).notNull(),
    /** Of a thread: whether it has a solution. */
    solved: boolean("solved"),
    /** Who may find it (`features/search/audience.ts`); empty = everybody. */
    audiences: textList("audiences"),
  },
  (table) => [
    index("search_documents_vector").using("gin", table.vector),
    /** Titles and headings alone: where a common word is looked for first. */
    index("search_documents_heads").using("gin", sql`ts_filter(${table.vector}, '{a,b}')`),
    index("search_documents_codes").using("gin", table.codes),
    /** What only some may read: few rows, looked at for words that no other text has. */
    index("search_documents_reserved").using("gin", table.vector).where(sql`audiences <> '{}'`),
    index("search_documents_source").on(table.kind, table.sourceKey),
  ],
);

/** The words that occur in search_documents, for spelling and for how rare a word is. */
export const searchWords = pgTable(
  "search_words",
  {
    word: text("word").primaryKey(),
    stem: text("stem").notNull(),
    documents: integer("documents").notNull(),
  },
  (table) => [
    index("search_words_trigram").using("gin", sql`${table.word} gin_trgm_ops`),
    index("search_words_stem").on(table.stem),
    /** Beginnings of words, in the order of bytes. */
    index("search_words_prefix").using("btree", table.word.op("text_pattern_ops")),
  ],
);

/** The stems that occur in search_documents and how many rows hold each: a rare stem says more. The stem "" counts all rows. */
export const searchStems = pgTable("search_stems", {
  stem: text("stem").primaryKey(),
  documents: bigint("documents", { mode: "number" }).notNull(),
});

/** Numbers the changes of sources. */
export const searchVersions = pgSequence("search_versions");

/**
 * Every source that search knows or has known, with the number of its last change, and of the change that the other engine has. What
 * differs is still to be sent, removals included: no change is lost while that engine is down.
 */
export const searchSources = pgTable(
  "search_sources",
  {
    kind: text("kind").notNull(),
    sourceKey: text("source_key").notNull(),
    version: bigint("version", { mode: "number" }).notNull(),
    sentVersion: bigint("sent_version", { mode: "number" }).notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.sourceKey] }),
    index("search_sources_unsent").on(table.version).where(sql`version <> sent_version`),
  ],
);

/** Which settings the index of another engine was built with. */
export const searchSettings = pgTable("search_settings", {
  engine: text("engine").primaryKey(),
  mark: text("mark").notNull(),
});

/** What was searched for, without a trace of who did: nothing here leads to a person or a comune. */
export const searchLog = pgTable(
  "search_log",
  {
    id: id(),
    day: date("day", { mode: "string" }).notNull(),
    /** Its words, folded, once the guard has looked at them. */
    query: text("query").notNull(),
    stage: text("stage").$type<Stage>(),
    modality: text("modality").$type<Modality>(),
    searcher: text("searcher").$type<Searcher>().notNull(),
    results: integer("results").notNull(),
    /** A result was opened within a minute. */
    clicked: boolean("clicked").notNull().default(false),
    /** The end of that minute; emptied within the hour, so that only the day stays. */
    openUntil: instant("open_until"),
  },
  (table) => [
    index("search_log_day").on(table.day),
    index("search_log_open").on(table.query).where(sql`open_until is not null`),
  ],
);
