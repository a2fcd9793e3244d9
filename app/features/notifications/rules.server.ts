import type { EventName, EventPayloads } from "~/features/jobs/events";
import type { Db } from "~db/client.server";
import type { Part, Rules } from "./rule";
import { accountRules } from "./rules/account.server";
import { assistanceRules } from "./rules/assistance.server";
import { bookingRules } from "./rules/bookings.server";
import { deskRules } from "./rules/desk.server";
import { draftRules } from "./rules/drafts.server";
import { forumRules } from "./rules/forum.server";
import { guestRules } from "./rules/guests.server";
import { linkRules } from "./rules/links.server";
import { meetingRules } from "./rules/meetings.server";
import { membershipRules } from "./rules/membership.server";
import { milestoneRules } from "./rules/milestone.server";
import { noticeRules } from "./rules/notice.server";
import { planRules } from "./rules/plan.server";
import { reminderRules } from "./rules/reminder.server";
import { reportRules } from "./rules/report.server";
import { sheetRules } from "./rules/sheet.server";
import { textRules } from "./rules/texts.server";

const rules: Rules<EventName> = {
  ...linkRules,
  ...accountRules,
  ...membershipRules,
  ...planRules,
  ...reminderRules,
  ...reportRules,
  ...sheetRules,
  ...milestoneRules,
  ...forumRules,
  ...deskRules,
  ...bookingRules,
  ...assistanceRules,
  ...meetingRules,
  ...guestRules,
  ...noticeRules,
  ...textRules,
  ...draftRules,
  "digest.made": async () => [],
};

/** The messages of an event from one person on, as things stand now. */
export async function partOf<Name extends EventName>(
  db: Db,
  name: Name,
  payload: EventPayloads[Name],
  after: number,
): Promise<Part> {
  const told = await rules[name](db, payload, after);
  return Array.isArray(told) ? { messages: told, next: null } : told;
}

/** The messages of an event that is told to few. */
export async function messagesOf<Name extends EventName>(db: Db, name: Name, payload: EventPayloads[Name]) {
  return (await partOf(db, name, payload, 0)).messages;
}

export function isEventName(name: string): name is EventName {
  return Object.hasOwn(rules, name);
}
