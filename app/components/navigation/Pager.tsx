import { Icon } from "../content/Icon";
import { messages } from "../messages";

export interface PagerProps {
  previousHref?: string | null;
  nextHref?: string | null;
  /** Where one stands: "da 26 a 50 di 7.904". */
  position?: string;
  label?: string;
}

/** Keyset pages: only the one before and the one after. Nothing when there is neither. */
export function Pager({ previousHref, nextHref, position, label = messages.pager.label }: PagerProps) {
  if (!previousHref && !nextHref) return null;
  return (
    <nav className="pagination-wrapper" aria-label={label}>
      <ul className="pagination">
        {previousHref && (
          <li className="page-item">
            <a className="page-link" rel="prev" href={previousHref}>
              <Icon name="arrow-left" size="sm" /> {messages.pager.previous}
            </a>
          </li>
        )}
        {nextHref && (
          <li className="page-item">
            <a className="page-link" rel="next" href={nextHref}>
              {messages.pager.next} <Icon name="arrow-right" size="sm" />
            </a>
          </li>
        )}
      </ul>
      {position && <p className="note mb-0">{position}</p>}
    </nav>
  );
}
