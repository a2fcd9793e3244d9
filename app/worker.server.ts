import { sendActivations } from "~/features/accounts/joining/activations/runs.server";
import { tick } from "~/features/conferences/reminders/tick.server";
import { publishScheduled } from "~/features/editorial/texts/scheduled.server";
import { job } from "~/features/jobs/schedule";
import { expireNotice, publishNotice } from "~/features/notices/jobs.server";
import { deliverEvent } from "~/features/notifications/deliver.server";
import { makeDigests } from "~/features/notifications/digest/make.server";
import { sendMany, sendOutgoing } from "~/features/notifications/send.server";
import { tellStaleTexts } from "~/features/notifications/stale-texts.server";
import { applyRetention } from "~/features/retention/apply.server";
import { compareEveryNight } from "~/features/search/meilisearch/compare.server";
import { rebuildIfChanged } from "~/features/search/meilisearch/rebuild.server";
import { sendChanges } from "~/features/search/meilisearch/send.server";
import { forgetSource, indexSource, indexSources } from "~/features/search/sources.server";
import { collectFiles } from "~/features/uploads/collect.server";

/** Every job of the site: its name, what it does, when. Nothing else stands here. */
export const jobs = [
  job("retention.apply", applyRetention, { cron: "7 * * * *" }),
  job("uploads.collect", collectFiles, { cron: "23 */6 * * *" }),
  job("search.send", sendChanges, { cron: "* * * * *", queue: "search" }),
  job("search.rebuild", rebuildIfChanged),
  job("search.compare", compareEveryNight, { cron: "41 2 * * *", queue: "search" }),
  job("conferences.tick", tick, { cron: "* * * * *" }),
  job("texts.publish", publishScheduled),
  job("events.deliver", deliverEvent),
  job("activations.send", sendActivations),
  job("search.index", indexSource),
  job("search.forget", forgetSource),
  job("search.sources", indexSources),
  job("mail.send", sendOutgoing, { lane: "mail" }),
  job("mail.send-many", sendMany, { lane: "mail" }),
  job("digests.make", async () => void (await makeDigests()), { cron: "*/10 * * * *" }),
  job("notices.publish", publishNotice),
  job("notices.expire", expireNotice),
  // At seven or eight of a Monday in Rome, before the digests of the next day.
  job("texts.review", tellStaleTexts, { cron: "0 6 * * 1" }),
];
