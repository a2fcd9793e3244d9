import { RowList } from "~/components/content/RowList";
import { StateTag } from "~/components/content/StateTag";
import { formatMoment } from "~/lib/format";
import { paths } from "~/lib/paths";
import { messages } from "../messages";
import type { Notification } from "../queries.server";

/** Opening one is a form: a browser that fetches links ahead marks nothing as read. */
export function NotificationList({ items }: { items: readonly Notification[] }) {
  return (
    <RowList>
      {items.map(({ id, subject, paragraphs, comuneName, createdAt, isRead }) => (
        <form key={id} method="post" action={paths.notification(id)} className="notification">
          <div className="line">
            <button type="submit" className={isRead ? "btn-link" : "btn-link unread-subject"}>
              {subject}
            </button>
            {!isRead && <StateTag kind="info">{messages.unread}</StateTag>}
          </div>
          <p className="small mb-0">{paragraphs[0] ?? messages.erased}</p>
          <div className="meta meta-line">
            <time dateTime={createdAt.toISOString()}>{formatMoment(createdAt)}</time>
            {comuneName && <span>{comuneName}</span>}
          </div>
        </form>
      ))}
    </RowList>
  );
}
