import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, textList, tstzrange } from "../columns";
import type {
  Attendance,
  BookingState,
  ConferenceKind,
  ConferenceLanguage,
  ConferenceReminder,
  ConferenceState,
  Modality,
  PassedOver,
  RoomKind,
  Stage,
  Topic,
} from "../enums";
import { links, people } from "./accounts";
import { entries } from "./content";
import { authorities, comuni } from "./registry";

const reference = (name: string) => bigint(name, { mode: "number" });
const ofConference = () =>
  reference("conference_id")
    .notNull()
    .references(() => conferences.id);

/** Where conferences are held. The address is sealed: whoever reads this table cannot enter. */
export const conferenceRooms = pgTable("conference_rooms", {
  id: id(),
  name: text("name").notNull().unique(),
  kind: text("kind").$type<RoomKind>().notNull(),
  sealedAddress: text("sealed_address").notNull(),
  createdAt: createdAt(),
});

export const speakers = pgTable(
  "speakers",
  {
    id: id(),
    name: text("name").notNull(),
    organisation: text("organisation").notNull().default(""),
  },
  (table) => [uniqueIndex("speakers_name").on(table.name, table.organisation)],
);

/** Dates that were made together; each is a conference of its own. */
export const conferenceSeries = pgTable("conference_series", { id: id(), createdAt: createdAt() });

/**
 * A conference exists before anybody books it. Two in one room at once are refused by `conferences_room` (EXCLUDE, in the
 * migration); `seats_taken` is kept by a trigger and no code writes it, so that the check holds whatever the code forgets.
 */
export const conferences = pgTable(
  "conferences",
  {
    id: id(),
    seriesId: reference("series_id").references(() => conferenceSeries.id),
    kind: text("kind").$type<ConferenceKind>().notNull(),
    state: text("state").$type<ConferenceState>().notNull(),
    title: text("title").notNull(),
    /** Markdown as it was typed, and what it became (`Rendered["segments"]`). */
    agenda: text("agenda").notNull(),
    segments: jsonb("segments").$type<unknown[]>().notNull(),
    /** Empty is all. */
    stages: textList<Stage>("stages"),
    modalities: textList<Modality>("modalities"),
    topics: textList<Topic>("topics"),
    regionCodes: textList<string>("region_codes"),
    provinceCodes: textList<string>("province_codes"),
    /** Only comuni of `conference_comuni` may see it and book. */
    isByInvitation: boolean("is_by_invitation").notNull().default(false),
    language: text("language").$type<ConferenceLanguage>().notNull().default("it"),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at").notNull(),
    /** Before it was moved. */
    formerStartsAt: instant("former_starts_at"),
    capacity: integer("capacity").notNull(),
    seatsPerComune: integer("seats_per_comune"),
    bookingOpensAt: instant("booking_opens_at"),
    bookingClosesAt: instant("booking_closes_at"),
    hasWaitlist: boolean("has_waitlist").notNull().default(true),
    seatsTaken: integer("seats_taken").notNull().default(0),
    nextPosition: bigint("next_position", { mode: "number" }).notNull().default(1),
    roomId: reference("room_id").references(() => conferenceRooms.id),
    /** Random: name of its own room where rooms are made by name. */
    roomCode: text("room_code").notNull(),
    /** Of the event in public calendars. */
    uid: text("uid").notNull(),
    sequence: integer("sequence").notNull().default(0),
    proposedBy: reference("proposed_by").references(() => authorities.id),
    createdBy: reference("created_by").references(() => people.id),
    createdAt: createdAt(),
    changedAt: instant("changed_at").notNull().defaultNow(),
    publishedAt: instant("published_at"),
    cancelledAt: instant("cancelled_at"),
    /** Why it was cancelled or declined. */
    reason: text("reason"),
    /** Those who attended were told where materials are. */
    followedUpAt: instant("followed_up_at"),
  },
  (table) => [
    check("conferences_seats", sql`seats_taken <= capacity`),
    check("conferences_capacity", sql`capacity >= 0 and (seats_per_comune is null or seats_per_comune > 0)`),
    check("conferences_times", sql`ends_at > starts_at`),
    index("conferences_listed").on(table.startsAt, table.id).where(sql`state in ('published', 'cancelled')`),
    index("conferences_state").on(table.state, table.startsAt),
    index("conferences_series").on(table.seriesId),
  ],
);

/** `during` is kept by a trigger, empty once the conference is off; two at once of one speaker are refused (EXCLUDE). */
export const conferenceSpeakers = pgTable(
  "conference_speakers",
  {
    conferenceId: ofConference(),
    speakerId: reference("speaker_id")
      .notNull()
      .references(() => speakers.id),
    during: tstzrange("during").notNull().default("empty"),
  },
  (table) => [primaryKey({ columns: [table.conferenceId, table.speakerId] })],
);

/** Comuni called to a meeting. */
export const conferenceComuni = pgTable(
  "conference_comuni",
  {
    conferenceId: ofConference(),
    comuneId: reference("comune_id")
      .notNull()
      .references(() => comuni.id),
  },
  (table) => [
    primaryKey({ columns: [table.conferenceId, table.comuneId] }),
    index("conference_comuni_comune").on(table.comuneId),
  ],
);

/** One seat for one person of one comune. */
export const conferenceBookings = pgTable(
  "conference_bookings",
  {
    id: id(),
    conferenceId: ofConference(),
    comuneId: reference("comune_id")
      .notNull()
      .references(() => comuni.id),
    /** Who asked for the seat. */
    personId: reference("person_id")
      .notNull()
      .references(() => people.id),
    /** What is quoted on the telephone. */
    reference: text("reference").notNull().unique(),
    state: text("state").$type<BookingState>().notNull(),
    /** Given under the lock of the conference: the order in which seats were asked for. */
    position: bigint("position", { mode: "number" }),
    lockedAt: instant("locked_at").notNull(),
    /** Who attends. Emptied after a time. */
    attendeeName: text("attendee_name"),
    attendeeEmail: text("attendee_email"),
    uid: text("uid").notNull(),
    sequence: integer("sequence").notNull().default(0),
    confirmedAt: instant("confirmed_at"),
    offeredUntil: instant("offered_until"),
    cancelledAt: instant("cancelled_at"),
    /** Let in by staff although the rules say no. */
    overrideReason: text("override_reason"),
    passedOver: text("passed_over").$type<PassedOver>(),
    joinedAt: instant("joined_at"),
    attendance: text("attendance").$type<Attendance>(),
    attendanceBy: reference("attendance_by").references(() => people.id),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("conference_bookings_attendee")
      .on(table.conferenceId, table.attendeeEmail)
      .where(sql`state <> 'cancelled'`),
    uniqueIndex("conference_bookings_position").on(table.conferenceId, table.position),
    index("conference_bookings_waiting").on(table.conferenceId, table.position).where(sql`state = 'waitlisted'`),
    index("conference_bookings_comune").on(table.comuneId, table.conferenceId),
    index("conference_bookings_email").on(table.attendeeEmail),
    index("conference_bookings_offers").on(table.offeredUntil).where(sql`state = 'offered'`),
  ],
);

/** Asked before it, to be answered there. */
export const conferenceQuestions = pgTable(
  "conference_questions",
  {
    id: id(),
    conferenceId: ofConference(),
    bookingId: reference("booking_id")
      .notNull()
      .references(() => conferenceBookings.id),
    comuneId: reference("comune_id")
      .notNull()
      .references(() => comuni.id),
    personId: reference("person_id")
      .notNull()
      .references(() => people.id),
    body: text("body").notNull(),
    createdAt: createdAt(),
    answeredAt: instant("answered_at"),
    /** Path of the thread it became. */
    threadPath: text("thread_path"),
  },
  (table) => [index("conference_questions_conference").on(table.conferenceId, table.id)],
);

/** A reminder that was sent for one booking and one start; a conference that moves has others. */
export const conferenceReminders = pgTable(
  "conference_reminders",
  {
    bookingId: reference("booking_id")
      .notNull()
      .references(() => conferenceBookings.id),
    kind: text("kind").$type<ConferenceReminder>().notNull(),
    startsAt: instant("starts_at").notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.bookingId, table.kind, table.startsAt] })],
);

/** Where a recording is, sealed: it is reached through this site only. Other materials are files. */
export const conferenceRecordings = pgTable(
  "conference_recordings",
  {
    id: id(),
    conferenceId: ofConference(),
    title: text("title").notNull(),
    sealedAddress: text("sealed_address").notNull(),
    createdAt: createdAt(),
  },
  (table) => [index("conference_recordings_conference").on(table.conferenceId, table.id)],
);

/** Guides and questions that were treated. */
export const conferenceEntries = pgTable(
  "conference_entries",
  {
    conferenceId: ofConference(),
    entryId: reference("entry_id")
      .notNull()
      .references(() => entries.id),
  },
  (table) => [primaryKey({ columns: [table.conferenceId, table.entryId] })],
);

export const conferenceRatings = pgTable("conference_ratings", {
  bookingId: reference("booking_id")
    .primaryKey()
    .references(() => conferenceBookings.id),
  /** 1 to 4. */
  rating: smallint("rating").notNull(),
  createdAt: createdAt(),
});

/** Who joins without an account, by a link that one browser can use. */
export const conferenceGuests = pgTable(
  "conference_guests",
  {
    id: id(),
    conferenceId: ofConference(),
    name: text("name").notNull(),
    organisation: text("organisation").notNull(),
    email: text("email").notNull(),
    /** Links are forgotten sooner than guests. */
    linkId: reference("link_id").references(() => links.id, { onDelete: "set null" }),
    /** SHA-256 of what the cookie of the first browser holds. */
    browserHash: text("browser_hash"),
    joinedAt: instant("joined_at"),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("conference_guests_email").on(table.conferenceId, table.email),
    index("conference_guests_link").on(table.linkId),
  ],
);

/** Secret addresses of personal calendars; only the hash is kept. */
export const calendarFeeds = pgTable("calendar_feeds", {
  personId: reference("person_id")
    .primaryKey()
    .references(() => people.id),
  tokenHash: text("token_hash").notNull().unique(),
  createdAt: createdAt(),
});
