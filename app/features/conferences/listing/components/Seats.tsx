import { formatNumber } from "~/lib/format";
import { messages } from "../messages";

interface Props {
  capacity: number;
  taken: number;
  waiting: number;
}

/** Seats in words; the bar only repeats them. */
export function Seats({ capacity, taken, waiting }: Props) {
  const free = capacity - taken;
  return (
    <div className="seats">
      {free > 0 ? (
        <span>
          <strong>{messages.seats.free(free)}</strong> {messages.seats.of(capacity)}
        </span>
      ) : (
        <span>{messages.seats.waiting(waiting)}</span>
      )}
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect width={capacity ? formatShare(taken / capacity) : 100} height="4" />
      </svg>
    </div>
  );
}

const formatShare = (share: number) => Number((100 * share).toFixed(1));

/** «36 su 50», for tables of staff. */
export const seatsWords = (taken: number, capacity: number) => `${formatNumber(taken)} su ${formatNumber(capacity)}`;
