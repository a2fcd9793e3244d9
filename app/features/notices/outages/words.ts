import { formatDay, formatTime, todayInRome } from "~/lib/format";
import { paths } from "~/lib/paths";
import type { StatusLine } from "~/lib/root-data";
import { serviceLabels } from "../labels";
import { type NearOutage, namedOutages, type Standing } from "../standing";

/** «alle 13:00», «alle 13:00 di giovedì 26 novembre 2026» where it is another day. */
function clock(at: Date, now: Date): string {
  const isToday = todayInRome(at) === todayInRome(now);
  return isToday ? `alle ${formatTime(at)}` : `alle ${formatTime(at)} di ${formatDay(at)}`;
}

const until = (endsAt: Date | null, now: Date) =>
  endsAt ? `fino ${clock(endsAt, now)}` : "non si sa ancora fino a quando";

const runningLine = ({ service, endsAt }: NearOutage, now: Date) =>
  `${serviceLabels[service]}: disservizio in corso, ${until(endsAt, now)}`;

function plannedLine({ service, startsAt, endsAt }: NearOutage): string {
  const from = `${formatDay(startsAt)} dalle ${formatTime(startsAt)}`;
  return `${serviceLabels[service]}: interruzione prevista ${from}${endsAt ? `, ${until(endsAt, startsAt)}` : ""}`;
}

/** What every page says of outages now; undefined when there is nothing to say. Of several, the first and how many more. */
export function statusLine(standing: Standing, now = new Date()): StatusLine | undefined {
  const { running, planned } = namedOutages(standing, now);
  const [first, ...others] = [...running.map((each) => runningLine(each, now)), ...planned.map(plannedLine)];
  if (!first) return undefined;
  const more =
    others.length === 1 ? " C'è anche un altro disservizio." : ` Ci sono anche altri ${others.length} disservizi.`;
  return {
    tone: running.length ? "running" : "planned",
    text: `${first}.${others.length ? more : ""}`,
    href: paths.outages(),
  };
}
