import { type Position, readPosition } from "../list/filters";

/** What Sogei works through: nobody has answered, it is Sogei's turn, it is the comune's, mine. */
export const QUEUES = ["senza-risposta", "sogei", "comune", "mie"] as const;
export type Queue = (typeof QUEUES)[number];

export interface QueueFilters {
  queue: Queue;
  /** Only threads of one team. */
  team?: string;
  position?: Position;
}

export function readQueue(params: URLSearchParams): QueueFilters {
  return {
    queue: QUEUES.find((known) => known === params.get("coda")) ?? "senza-risposta",
    team: params.get("squadra")?.trim().slice(0, 60) || undefined,
    position: readPosition(params),
  };
}

/** The name of the box by which a thread of a queue is chosen. */
export const threadField = (id: number) => `d-${id}`;

/** The parameters of a queue, without its page. */
export const queueParams = ({ queue, team }: Pick<QueueFilters, "queue" | "team">) => ({
  coda: queue === "senza-risposta" ? undefined : queue,
  squadra: team,
});
