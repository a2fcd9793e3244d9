import { type Choice, withChoice } from "~/lib/choice";
import { paths } from "~/lib/paths";
import { messages } from "../messages";

export type NavSection =
  | "comune"
  | "supporto"
  | "manuali"
  | "faq"
  | "codici"
  | "forum"
  | "web-conference"
  | "comuni"
  | "avvisi"
  | "avanzamento"
  | "cerca";

export interface SectionLink {
  section: NavSection;
  label: string;
  href: string;
}

/** The main menu; every address keeps the reader's choice. */
export function sectionLinks(choice: Choice): SectionLink[] {
  return [
    { section: "manuali", label: messages.sections.manuals, href: withChoice(paths.manuals(), choice) },
    { section: "faq", label: messages.sections.faq, href: withChoice(paths.faqList(), choice) },
    { section: "codici", label: messages.sections.codes, href: withChoice(paths.codes(), choice) },
    { section: "forum", label: messages.sections.forum, href: withChoice(paths.forum(), choice) },
    {
      section: "web-conference",
      label: messages.sections.conferences,
      href: withChoice(paths.conferences(), choice),
    },
    { section: "avvisi", label: messages.sections.notices, href: withChoice(paths.notices(), choice) },
    { section: "comuni", label: messages.sections.comuni, href: withChoice(paths.comuni(), choice) },
    { section: "avanzamento", label: messages.sections.progress, href: withChoice(paths.progress(), choice) },
  ];
}
