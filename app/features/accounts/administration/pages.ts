import { paths } from "~/lib/paths";
import type { Actor } from "../actor";
import {
  canManageJobs,
  canManagePeople,
  canReadAudit,
  canReadReports,
  canReadSearches,
  canSeeActivations,
  hasRole,
} from "../policy";
import { messages } from "./messages";

export interface AdministrationPage {
  href: string;
  label: string;
  hint: string;
}

const PAGES: (AdministrationPage & { isFor: (actor: Actor) => boolean })[] = [
  { href: paths.people(), label: messages.people, hint: messages.peopleHint, isFor: canManagePeople },
  { href: paths.activations(), label: messages.activations, hint: messages.activationsHint, isFor: canSeeActivations },
  { href: paths.reports(), label: messages.reports, hint: messages.reportsHint, isFor: canReadReports },
  { href: paths.searches(), label: messages.searches, hint: messages.searchesHint, isFor: canReadSearches },
  { href: paths.auditLog(), label: messages.register, hint: messages.registerHint, isFor: canReadAudit },
  { href: paths.deadJobs(), label: messages.jobs, hint: messages.jobsHint, isFor: canManageJobs },
];

/** The pages of the administration that a person may open. */
export function administrationPages(actor: Actor): AdministrationPage[] {
  return PAGES.filter(({ isFor }) => isFor(actor)).map(({ isFor: _, ...page }) => page);
}

/** Who has a page there besides those that the menu leads to. */
export const canAdminister = (actor: Actor) => hasRole(actor, "admin") || canReadReports(actor);
