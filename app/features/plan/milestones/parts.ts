import { MILESTONES, type Milestone } from "~db/enums";

/** Parts of addresses. */
const PARTS = {
  file: "file-propedeutico",
  tests: "fine-test",
  start: "inizio-subentro",
  completion: "subentro-completato",
} satisfies Record<Milestone, string>;

export const milestonePart = (milestone: Milestone): string => PARTS[milestone];

/** The milestone an address names; undefined when it names none. */
export function milestoneOfPart(text: string | undefined): Milestone | undefined {
  return MILESTONES.find((milestone) => PARTS[milestone] === text);
}
