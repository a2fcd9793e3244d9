import { Icon } from "../content/Icon";
import { messages } from "../messages";

interface Neighbour {
  href: string;
  title: string;
}

export function PrevNext({ previous, next }: { previous?: Neighbour | null; next?: Neighbour | null }) {
  if (!previous && !next) return null;
  return (
    <nav className="prev-next" aria-label={messages.prevNext.label}>
      {previous && (
        <a className="prev" rel="prev" href={previous.href}>
          <span className="note">
            <Icon name="arrow-left" size="sm" /> {messages.prevNext.previous}
          </span>
          {previous.title}
        </a>
      )}
      {next && (
        <a className="next text-end" rel="next" href={next.href}>
          <span className="note">
            {messages.prevNext.next} <Icon name="arrow-right" size="sm" />
          </span>
          {next.title}
        </a>
      )}
    </nav>
  );
}
