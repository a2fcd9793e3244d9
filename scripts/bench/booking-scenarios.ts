import { appoint } from "../../app/features/conferences/assistance/slots/take.server";
import { giveBack } from "../../app/features/conferences/booking/cancel.server";
import { inTurn, lockConference } from "../../app/features/conferences/booking/lock.server";
import { promote } from "../../app/features/conferences/booking/promote.server";
import { takeSeat } from "../../app/features/conferences/booking/take-seat.server";
import { Invalid } from "../../app/lib/errors";
import { sql } from "../../db/client.server";
import { faultsOfConference, faultsOfSlots, statesOf } from "./booking-faults";
import { makeConference, makeOffices, makeSlots, type Office } from "./booking-fill";

const ASKED = 500;
const SEATS = 50;

export interface Outcome {
  requests: number;
  /** Seats given, and how many there were to give. */
  given: number;
  seats: number;
  waiting: number;
  /** Who must wait. */
  others: number;
  errors: string[];
  /** What is not as it must be: order, counts, mails. */
  faults: string[];
  seconds: number;
}

type Ask = () => Promise<unknown>;

/** Each is 500 requests at once, or nearly. */
export const SCENARIOS: Record<string, () => Promise<Outcome>> = {
  async "500 for 50 seats"() {
    const id = await makeConference(SEATS);
    const offices = await makeOffices(ASKED);
    const ran = await allAtOnce(offices.map((office, index) => () => book(id, office, index)));
    return outcome(id, ran, { seats: SEATS, others: ASKED - SEATS });
  },

  async "3 seats per comune, 30 comuni"() {
    const id = await makeConference(SEATS, 3);
    const offices = await makeOffices(30);
    const asks = Array.from({ length: ASKED }, (_, index) => () => book(id, at(offices, index % 30), index));
    return outcome(id, await allAtOnce(asks), { seats: SEATS, others: ASKED - SEATS });
  },

  async "30 seats given back twice meanwhile"() {
    const id = await makeConference(SEATS);
    const offices = await makeOffices(ASKED);
    const first = await Promise.all(offices.slice(0, 100).map((office, index) => book(id, office, index)));
    const back = first.filter(({ booking }) => booking.state === "confirmed").slice(0, 30);
    const ran = await allAtOnce([
      ...[...back, ...back].map(
        ({ booking }) =>
          () =>
            inTurn((tx) => giveBack(tx, booking)),
      ),
      ...offices.slice(100).map((office, index) => () => book(id, office, 100 + index)),
    ]);
    return outcome(id, ran, { seats: SEATS, others: ASKED - SEATS - 30 });
  },

  async "each form sent twice"() {
    const id = await makeConference(SEATS);
    const offices = await makeOffices(ASKED / 2);
    const asks = Array.from(
      { length: ASKED },
      (_, index) => () => book(id, at(offices, index % (ASKED / 2)), index % (ASKED / 2)),
    );
    return outcome(id, await allAtOnce(asks), { seats: SEATS, others: ASKED / 2 - SEATS });
  },

  async "50 seats become 80 meanwhile"() {
    const id = await makeConference(SEATS);
    const offices = await makeOffices(ASKED);
    const asks: Ask[] = offices.map((office, index) => () => book(id, office, index));
    asks.splice(ASKED / 2, 0, () => setCapacity(id, 80));
    const ran = await allAtOnce(asks);
    const lowered = await setCapacity(id, 40).then(
      () => ["80 seats that are taken became 40"],
      () => [],
    );
    const { faults, ...rest } = await outcome(id, ran, { seats: 80, others: ASKED - 80 });
    return { ...rest, faults: [...faults, ...lowered] };
  },

  async "1:1 slots, 10 comuni for each"() {
    const slots = await makeSlots(5, 10);
    const offices = await makeOffices(ASKED);
    let refused = 0;
    const ran = await allAtOnce(
      offices.map((office, index) => async () => {
        const { comuneId, personId } = office;
        const wish = { comuneId, personId, reason: "Bench", telephone: "0125 410 000", threadPath: null };
        await inTurn((tx) => appoint(tx, at(slots, index % slots.length), wish)).catch((error) => {
          if (!(error instanceof Invalid)) throw error;
          refused += 1;
        });
      }),
    );
    const faults = await faultsOfSlots(slots);
    const [row] =
      await sql`select count(*)::int given from assistance_slots where id = any(${slots}) and state = 'taken'`;
    return { ...ran, given: row?.given, seats: slots.length, waiting: refused, others: ASKED - slots.length, faults };
  },
};

function book(conferenceId: number, { comuneId, personId }: Office, who: number) {
  const attendee = { name: `Partecipante ${who}`, email: `partecipante.${who}@comune.example` };
  return inTurn((tx) => takeSeat(tx, { conferenceId, comuneId, personId, attendee }));
}

function setCapacity(id: number, capacity: number) {
  return inTurn(async (tx) => {
    const conference = await lockConference(tx, id);
    await tx.execute(`update conferences set capacity = ${capacity} where id = ${id}`);
    await promote(tx, conference);
  });
}

async function allAtOnce(asks: readonly Ask[]) {
  const started = performance.now();
  const answers = await Promise.allSettled(asks.map((ask) => ask()));
  const seconds = (performance.now() - started) / 1000;
  const errors = answers.flatMap((answer) => (answer.status === "rejected" ? [String(answer.reason)] : []));
  return { requests: asks.length, errors, seconds };
}

async function outcome(
  id: number,
  ran: Awaited<ReturnType<typeof allAtOnce>>,
  wanted: { seats: number; others: number },
): Promise<Outcome> {
  const { confirmed, waitlisted } = await statesOf(id);
  return { ...ran, ...wanted, given: confirmed, waiting: waitlisted, faults: await faultsOfConference(id) };
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error(`there is no number ${index}`);
  return found;
}
