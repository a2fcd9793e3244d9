/** Every job by name, with what it is given. Payloads hold ids, never names, addresses or texts of people. */
export interface JobPayloads {
  "retention.apply": Record<string, never>;
  "uploads.collect": Record<string, never>;
  /** Sends to the other search engine what has changed. */
  "search.send": Record<string, never>;
  /** Builds its index anew beside the one in use, when its settings have changed. */
  "search.rebuild": Record<string, never>;
  /** Looks at every thread and conference again, when what is kept of them has changed. */
  "search.sources": Record<string, never>;
  /** Compares what it holds with what it should, and repairs. */
  "search.compare": Record<string, never>;
  /** Turns an event into messages. */
  "events.deliver": { eventId: number; after?: number };
  /** Brings search up to date with a source that has changed. */
  "search.index": { kind: "thread" | "notice" | "conference"; id: number };
  /** The same, and its old words are no longer proposed to anybody. */
  "search.forget": { kind: "thread" | "notice"; id: number };
  "mail.send": { outgoingId: number };
  /** Mails of something that is told to very many, one after the other. */
  "mail.send-many": { outgoingIds: number[] };
  /** Puts messages that wait for the morning or the Monday into one mail for each person. */
  "digests.make": Record<string, never>;
  /** Each Monday: texts that are past their review. */
  "texts.review": Record<string, never>;
  /** A notice written in the site begins to be told, or is over. */
  "notices.publish": { noticeId: number };
  "notices.expire": { noticeId: number };
  /** Each minute: reminders that are due, offered seats that nobody took. */
  "conferences.tick": Record<string, never>;
  /** Publishes a text at the time its reviewer chose. */
  "texts.publish": { draftId: number };
  /** Sends first activation links to many comuni, some at a time. */
  "activations.send": { runId: number };
}

export type JobName = keyof JobPayloads;
