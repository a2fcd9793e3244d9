/** Every job by name, with what it is given. Payloads hold ids, never names, addresses or texts of people. */
export interface JobPayloads {
  "retention.apply": Record<string, never>;
  "uploads.collect": Record<string, never>;
  /** Turns an event into messages. */
  "events.deliver": { eventId: number };
  "mail.send": { outgoingId: number };
  /** Sends first activation links to many comuni, some at a time. */
  "activations.send": { runId: number };
}

export type JobName = keyof JobPayloads;
