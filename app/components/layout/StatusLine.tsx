import { type Choice, withChoice } from "~/lib/choice";
import type { StatusLine as Status } from "~/lib/root-data";
import { Icon } from "../content/Icon";
import { messages } from "../messages";

/** On every page: which services do not answer now, or will not soon. */
export function StatusLine({ tone, text, href, choice }: Status & { choice: Choice }) {
  return (
    <aside className={`status-line status-${tone}`} aria-label={messages.status.label}>
      <div className="container">
        <Icon name={tone === "running" ? "ban" : "clock"} size="sm" /> {text}{" "}
        <a href={withChoice(href, choice)}>{messages.status.details}</a>
      </div>
    </aside>
  );
}
