import { paths } from "~/lib/paths";
import { type Actor, presentComune } from "../../actor";
import {
  belongsToComune,
  canManageColleagues,
  canManageJobs,
  canManagePeople,
  canMonitor,
  canReadAudit,
  canReadReports,
  canSeeActivations,
  canWatch,
  hasRole,
  isSogei,
} from "../../policy";
import { messages } from "./messages";

export interface Task {
  href: string;
  title: string;
  text: string;
}

export interface Figures {
  colleagues: number;
  activations?: { all: number; active: number };
}

/** What this person comes here for, most useful first. */
export function tasksOf(actor: Actor, figures: Figures): Task[] {
  const words = messages.task;
  return [
    ...comuneTasks(actor, figures),
    isSogei(actor) && { href: paths.desk(), title: words.desk, text: words.deskText },
    ...activationTasks(actor, figures),
    isSogei(actor) && { href: paths.milestones(), title: words.milestones, text: words.milestonesText },
    isSogei(actor) && { href: paths.assistance(), title: words.assist, text: words.assistText },
    hasRole(actor, "ministero") && { href: paths.campaigns(), title: words.campaigns, text: words.campaignsText },
    canManagePeople(actor) && { href: paths.people(), title: words.people, text: words.peopleText },
    canReadAudit(actor) && { href: paths.auditLog(), title: words.register, text: words.registerText },
    canManageJobs(actor) && { href: paths.deadJobs(), title: words.jobs, text: words.jobsText },
    canReadReports(actor) && { href: paths.reports(), title: words.reports, text: words.reportsText },
    { href: paths.notifications(), title: words.notifications, text: words.unread(actor.unread) },
    canMonitor(actor) && { href: paths.monitoring(), title: words.monitoring, text: words.monitoringText },
    hasRole(actor, "ministero") && { href: paths.comuni(), title: words.comuni, text: words.comuniText },
    hasRole(actor, "ministero", "prefettura") && {
      href: paths.notices(),
      title: words.notices,
      text: words.noticesText,
    },
    hasRole(actor, "software_house") && {
      href: paths.manuals(),
      title: words.webServices,
      text: words.webServicesText,
    },
    isSogei(actor) && { href: paths.faqList(), title: words.questions, text: words.questionsText },
    (belongsToComune(actor) || isSogei(actor) || hasRole(actor, "software_house")) && {
      href: paths.codes(),
      title: words.codes,
      text: words.codesText,
    },
  ].filter((task) => task !== false);
}

function comuneTasks(actor: Actor, { colleagues }: Figures): Task[] {
  const comune = presentComune(actor);
  if (!comune) return [];
  const words = messages.task;
  return [
    { href: paths.ownComune(), title: words.own(comune.comuneName), text: words.ownText },
    { href: paths.sheet(), title: words.sheet, text: words.sheetText },
    {
      href: paths.colleagues(),
      title: canManageColleagues(comune) ? words.inviteColleagues : words.seeColleagues,
      text: words.colleagues(colleagues, comune.comuneName),
    },
    { href: paths.assistance(), title: words.assistance, text: words.assistanceText },
    { href: paths.manuals(), title: words.manuals, text: words.manualsText },
    { href: paths.comune(comune.comuneIstat), title: words.comune(comune.comuneName), text: words.comuneText },
  ];
}

function activationTasks(actor: Actor, { activations }: Figures): Task[] {
  if (!canSeeActivations(actor) || !activations) return [];
  const words = messages.task;
  const isWatching = hasRole(actor, "prefettura");
  const tasks: Task[] = [
    {
      href: paths.activations(),
      title: isWatching ? words.watchedActivations : words.activations,
      text: words.activated(activations.active, activations.all),
    },
  ];
  if (canWatch(actor))
    tasks.unshift({ href: paths.prefecture(), title: words.watchedComuni, text: words.watchedComuniText });
  return tasks;
}
