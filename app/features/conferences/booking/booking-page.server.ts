import type { Actor } from "~/features/accounts/actor";
import { NotFound } from "~/lib/errors";
import { db } from "~db/client.server";
import { attendanceOf } from "../after/attendance";
import { materialsOf } from "../after/materials.server";
import { ratingOf } from "../after/rating.server";
import { readerOf } from "../listing/reader.server";
import { bookingFacts, placeInLine } from "./facts.server";
import { messages } from "./messages";
import { type BookingDone, ownBooking, questionsOf } from "./own.server";
import { otherDates } from "./queries.server";

/** A booking and what can be done with it. Throws `NotFound` for another comune's. */
export async function bookingPage(actor: Actor, id: number, done: string | null) {
  const own = await ownBooking(actor, id);
  const booking = await bookingFacts(db, id);
  if (!booking) throw new NotFound();
  const attendance = attendanceOf(own);
  const now = new Date();
  const isOpen = booking.state !== "cancelled" && booking.startsAt > now;
  const isOver = booking.endsAt <= now;
  const hasAfter = isOver && booking.state === "confirmed";
  const [place, dates, questions, materials, rating] = await Promise.all([
    booking.state === "waitlisted" ? placeInLine(db, booking) : null,
    isOpen && booking.state === "confirmed" ? otherDates(booking.comuneId, booking.conferenceId, readerOf(actor)) : [],
    questionsOf(id),
    hasAfter ? materialsOf(booking.conferenceId) : null,
    hasAfter ? ratingOf(id) : null,
  ]);
  return {
    booking,
    place,
    isOverLimit: booking.state === "waitlisted" && own.passedOver === "limit",
    done: isDone(done) ? done : null,
    isOver,
    attendance,
    after: materials && { bookingId: id, attendance, rating, materials, questions },
    isOpen,
    dates,
    questions,
  };
}

function isDone(text: string | null): text is BookingDone {
  return text !== null && Object.hasOwn(messages.own.done, text);
}
