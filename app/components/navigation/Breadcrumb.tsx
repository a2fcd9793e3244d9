import { type Choice, makeChoice } from "~/lib/choice";
import { paths, withChoice } from "~/lib/paths";
import { messages } from "../messages";

export interface Crumb {
  label: string;
  /** The last crumb is the page itself: its address is not used. */
  href?: string;
}

/** Starts from the home page by itself, and keeps the reader's choice on the way back. */
export function Breadcrumb({ crumbs, choice = makeChoice() }: { crumbs: readonly Crumb[]; choice?: Choice }) {
  const all: Crumb[] = [{ label: messages.breadcrumb.home, href: paths.home() }, ...crumbs];
  return (
    <nav className="breadcrumb-container" aria-label={messages.breadcrumb.label}>
      <ol className="breadcrumb">
        {all.map((crumb, index) => {
          const last = index === all.length - 1;
          return (
            <li
              key={crumb.label}
              className={last ? "breadcrumb-item active" : "breadcrumb-item"}
              aria-current={last ? "page" : undefined}
            >
              {crumb.href && !last ? <a href={withChoice(crumb.href, choice)}>{crumb.label}</a> : crumb.label}
              {!last && (
                <span className="separator" aria-hidden="true">
                  /
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
