import { paths } from "~/lib/paths";
import type { PendingNotice } from "~/lib/root-data";
import { Icon } from "../content/Icon";
import { messages } from "../messages";

const SHOWN = 2;

/**
 * Notices that stand on every page until they are read. Reading one is a form, as with messages: a browser that fetches links ahead has read
 * nothing. The page's script asks for it again when it hears of a new one.
 */
export function NoticeStrip({ pending }: { pending: readonly PendingNotice[] }) {
  const words = messages.strip;
  const more = pending.length - SHOWN;
  return (
    <aside
      className="notice-strip"
      aria-label={words.label}
      data-notices={paths.noticeStrip()}
      hidden={pending.length === 0}
    >
      <div className="container">
        {pending.slice(0, SHOWN).map(({ slug, title, importance }) => (
          <form key={slug} method="post" action={paths.notice(slug)} className="line">
            <span className="state state-late">
              <Icon name="info" size="sm" />
              {importance === "bloccante" ? words.blocking : words.important}
            </span>
            <button type="submit" name="intento" value="letto" className="btn-link">
              {title}
            </button>
          </form>
        ))}
        {more > 0 && <a href={paths.notifications()}>{words.more(more)}</a>}
      </div>
    </aside>
  );
}
