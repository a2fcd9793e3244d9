import type { Choice } from "~/lib/choice";
import { paths, withChoice } from "~/lib/paths";
import { type Filters, filterParams, VIEWS, type View } from "../filters";
import { messages } from "../messages";

interface Props {
  /** Null on the reader's own bookings. */
  view: View | null;
  filters: Filters;
  choice: Choice;
  isMember: boolean;
  isStaff: boolean;
  isPrefettura?: boolean;
}

export function Tabs({ view, filters, choice, isMember, isStaff, isPrefettura }: Props) {
  const tabs = VIEWS.map((each) => ({
    href: withChoice(
      paths.conferences({ vista: each === "elenco" ? undefined : each, ...filterParams(filters) }),
      choice,
    ),
    label: messages.viewNames[each],
    isCurrent: each === view,
  }));
  if (isMember) tabs.push({ href: paths.bookings(), label: messages.mine, isCurrent: view === null });
  if (isStaff) tabs.push({ href: paths.conferenceDesk(), label: messages.manage, isCurrent: false });
  if (isPrefettura) tabs.push({ href: paths.proposeMeeting(), label: messages.propose, isCurrent: false });
  return (
    <nav className="tabs" aria-label={messages.views}>
      <ul className="list-unstyled">
        {tabs.map(({ href, label, isCurrent }) => (
          <li key={href}>
            <a href={href} aria-current={isCurrent ? "page" : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
