import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "../columns";
import type { LinkPurpose, MailMode, Role } from "../enums";
import { authorities, comuni } from "./registry";

const reference = (name: string) => bigint(name, { mode: "number" });

/** Whoever can sign in. A closed account keeps its row, so that what was written keeps an author, and nothing else. */
export const people = pgTable(
  "people",
  {
    id: id(),
    /** Lower case; null once closed. */
    email: text("email"),
    name: text("name"),
    /** argon2id; null while only an identity provider signs this person in. */
    passwordHash: text("password_hash"),
    /** Encrypted with a key made from SESSION_SECRET. */
    totpSecret: text("totp_secret"),
    /** Null while the second factor is being set up. */
    totpEnabledAt: instant("totp_enabled_at"),
    /** The last accepted step of 30 seconds: a code is good once. */
    totpLastStep: bigint("totp_last_step", { mode: "number" }),
    createdAt: createdAt(),
    closedAt: instant("closed_at"),
  },
  (table) => [
    uniqueIndex("people_email").on(table.email),
    index("people_by_name").on(sql`lower(${table.name})`, table.id).where(sql`closed_at is null`),
    index("people_trigram").using("gin", sql`(lower(${table.name}) || ' ' || ${table.email}) gin_trgm_ops`),
  ],
);

/** Makers of the software comuni keep their registers with. */
export const vendors = pgTable("vendors", { id: id(), name: text("name").notNull().unique() });

export const products = pgTable(
  "products",
  {
    id: id(),
    vendorId: reference("vendor_id")
      .notNull()
      .references(() => vendors.id),
    name: text("name").notNull(),
  },
  (table) => [uniqueIndex("products_vendor_name").on(table.vendorId, table.name)],
);

/** What a person is, and for whom. Ended rows stay: they say who could see what, and when. */
export const memberships = pgTable(
  "memberships",
  {
    id: id(),
    personId: reference("person_id")
      .notNull()
      .references(() => people.id),
    role: text("role").$type<Role>().notNull(),
    comuneId: reference("comune_id").references(() => comuni.id),
    authorityId: reference("authority_id").references(() => authorities.id),
    vendorId: reference("vendor_id").references(() => vendors.id),
    createdAt: createdAt(),
    createdBy: reference("created_by").references(() => people.id),
    endedAt: instant("ended_at"),
    endedBy: reference("ended_by").references(() => people.id),
  },
  (table) => [
    check("memberships_comune", sql`(role in ('operatore', 'referente')) = (comune_id is not null)`),
    check("memberships_authority", sql`(role = 'prefettura') = (authority_id is not null)`),
    check("memberships_vendor", sql`(role = 'software_house') = (vendor_id is not null)`),
    uniqueIndex("memberships_person_comune").on(table.personId, table.comuneId).where(sql`ended_at is null`),
    uniqueIndex("memberships_person_authority").on(table.personId, table.authorityId).where(sql`ended_at is null`),
    uniqueIndex("memberships_person_vendor").on(table.personId, table.vendorId).where(sql`ended_at is null`),
    uniqueIndex("memberships_person_role")
      .on(table.personId, table.role)
      .where(sql`ended_at is null and comune_id is null and authority_id is null and vendor_id is null`),
    index("memberships_comune_present").on(table.comuneId).where(sql`ended_at is null`),
  ],
);

/** Sign-ins, present and past. */
export const sessions = pgTable(
  "sessions",
  {
    id: id(),
    /** SHA-256 of what the cookie holds; another one after each step of the sign-in. */
    tokenHash: text("token_hash").notNull().unique(),
    personId: reference("person_id")
      .notNull()
      .references(() => people.id),
    method: text("method").$type<"password" | "oidc" | "link" | "demo">().notNull(),
    createdAt: createdAt(),
    lastSeenAt: instant("last_seen_at").notNull().defaultNow(),
    expiresAt: instant("expires_at").notNull(),
    /** Null while a second factor is still asked for. */
    completedAt: instant("completed_at"),
    /** For whom this browser acted last: what pages open with. Writes name their comune themselves. */
    comuneId: reference("comune_id").references(() => comuni.id),
    /** Browser and system in words ("Firefox, Windows"). */
    device: text("device").notNull(),
    /** From where; emptied after 30 days. */
    address: text("address"),
    endedAt: instant("ended_at"),
  },
  (table) => [index("sessions_person").on(table.personId, table.createdAt)],
);

/** Browsers that have signed in before: someone else's wrong passwords never lock them out. */
export const knownDevices = pgTable(
  "known_devices",
  {
    tokenHash: text("token_hash").notNull(),
    personId: reference("person_id")
      .notNull()
      .references(() => people.id),
    lastUsedAt: instant("last_used_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.tokenHash, table.personId] })],
);

/** Failed sign-ins by account, address or known device, as marks: the key says nothing of either. */
export const signInDelays = pgTable(
  "sign_in_delays",
  {
    key: text("key").primaryKey(),
    failures: integer("failures").notNull(),
    until: instant("until").notNull(),
  },
  (table) => [index("sign_in_delays_until").on(table.until)],
);

/** Links sent by mail. The link is made of the id and a signature: whoever reads this table cannot use it. */
export const links = pgTable(
  "links",
  {
    id: id(),
    purpose: text("purpose").$type<LinkPurpose>().notNull(),
    personId: reference("person_id").references(() => people.id),
    /** Where it is sent. */
    email: text("email").notNull(),
    /** What it grants, by purpose. */
    data: jsonb("data").$type<Record<string, unknown>>().notNull().default({}),
    comuneId: reference("comune_id").references(() => comuni.id),
    nonce: text("nonce").notNull(),
    createdAt: createdAt(),
    createdBy: reference("created_by").references(() => people.id),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
    revokedAt: instant("revoked_at"),
  },
  (table) => [
    index("links_comune").on(table.comuneId),
    index("links_person").on(table.personId),
    // At most one way in for the first referente of a comune, whoever sends it again at the same moment.
    uniqueIndex("links_activation_open")
      .on(table.comuneId)
      .where(sql`purpose = 'activation' and used_at is null and revoked_at is null`),
    index("links_invitation_open")
      .on(table.id)
      .where(sql`purpose = 'invitation' and used_at is null and revoked_at is null`),
  ],
);

/** Activation links sent to many comuni at once: done in slices, each with its own transaction, from where the last one ended. */
export const activationRuns = pgTable("activation_runs", {
  id: id(),
  requestedBy: reference("requested_by")
    .notNull()
    .references(() => people.id),
  createdAt: createdAt(),
  comuneIds: bigint("comune_ids", { mode: "number" }).array().notNull(),
  /** How many of them were looked at. */
  done: integer("done").notNull().default(0),
  sent: integer("sent").notNull().default(0),
  finishedAt: instant("finished_at"),
});

/** Accounts at the identity provider, linked once confirmed by mail. */
export const identities = pgTable(
  "identities",
  {
    issuer: text("issuer").notNull(),
    subject: text("subject").notNull(),
    personId: reference("person_id")
      .notNull()
      .references(() => people.id),
    linkedAt: instant("linked_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.issuer, table.subject] }), index("identities_person").on(table.personId)],
);

export const recoveryCodes = pgTable(
  "recovery_codes",
  {
    id: id(),
    personId: reference("person_id")
      .notNull()
      .references(() => people.id),
    codeHash: text("code_hash").notNull(),
    usedAt: instant("used_at"),
  },
  (table) => [index("recovery_codes_person").on(table.personId)],
);

/** Forms that arrived after the session had ended; they go on after the sign-in. */
export const parkedForms = pgTable("parked_forms", {
  /** SHA-256 of what the browser's cookie holds. */
  tokenHash: text("token_hash").primaryKey(),
  /** Whose session it was; only this person gets the form back. */
  personId: reference("person_id")
    .notNull()
    .references(() => people.id),
  path: text("path").notNull(),
  values: jsonb("values").$type<[name: string, value: string][]>().notNull(),
  expiresAt: instant("expires_at").notNull(),
});

/** What a person wants by mail; kinds without a row follow the defaults. */
export const mailPreferences = pgTable(
  "mail_preferences",
  {
    personId: reference("person_id")
      .notNull()
      .references(() => people.id),
    kind: text("kind").notNull(),
    mode: text("mode").$type<MailMode>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.kind] })],
);
