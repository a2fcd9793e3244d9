import type { EventName, EventPayloads } from "~/features/jobs/events";
import type { Db } from "~db/client.server";
import type { Rules } from "./rule";
import { accountRules } from "./rules/account.server";
import { assistanceRules } from "./rules/assistance.server";
import { bookingRules } from "./rules/bookings.server";
import { forumRules } from "./rules/forum.server";
import { guestRules } from "./rules/guests.server";
import { linkRules } from "./rules/links.server";
import { meetingRules } from "./rules/meetings.server";
import { membershipRules } from "./rules/membership.server";
import { milestoneRules } from "./rules/milestone.server";
import { planRules } from "./rules/plan.server";
import { reminderRules } from "./rules/reminder.server";
import { reportRules } from "./rules/report.server";
import { sheetRules } from "./rules/sheet.server";

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
  ...bookingRules,
  ...assistanceRules,
  ...meetingRules,
  ...guestRules,
};

/** The messages of an event, as things stand now. */
export function messagesOf<Name extends EventName>(db: Db, name: Name, payload: EventPayloads[Name]) {
  return rules[name](db, payload);
}

export function isEventName(name: string): name is EventName {
  return Object.hasOwn(rules, name);
}
