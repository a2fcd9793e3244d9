import { CodeChip } from "~/components/content/CodeChip";
import { Icon } from "~/components/content/Icon";
import { Panel } from "~/components/content/Panel";
import { RowList } from "~/components/content/RowList";
import { StageTag } from "~/components/content/StageTag";
import { StateTag } from "~/components/content/StateTag";
import { type Choice, withChoice } from "~/lib/choice";
import { paths } from "~/lib/paths";
import { messages as forum } from "../../messages";
import { messages } from "../messages";
import type { PageData } from "../page.server";
import { cardPath } from "./PostCards";

/** Beside a thread: follow it, what it names, threads like it. */
export function ThreadAside({ page, choice }: { page: PageData; choice: Choice }) {
  const { thread, cards, similar } = page;
  return (
    <aside>
      <Follow page={page} />
      {cards.length > 0 && (
        <Panel title={messages.related}>
          <RowList>
            {cards.map((card) => (
              <span key={card.ref}>
                {card.kind === "code" ? (
                  <>
                    <CodeChip code={card.slug} href={withChoice(cardPath(card), choice)} /> {card.title}
                  </>
                ) : (
                  <>
                    <a href={withChoice(cardPath(card), choice)}>{card.title}</a>{" "}
                    <span className="note">{messages.card[card.kind]}</span>
                  </>
                )}
              </span>
            ))}
          </RowList>
        </Panel>
      )}
      {similar.length > 0 && (
        <Panel title={messages.similar} tone="calm">
          <RowList>
            {similar.map(({ id, slug, title, stage }) => (
              <span key={id}>
                <a href={withChoice(paths.thread(id, slug), choice)}>{title}</a>
                <span className="line">
                  {stage && <StageTag stage={stage} />}
                  <StateTag kind="done">{forum.list.solved}</StateTag>
                </span>
              </span>
            ))}
          </RowList>
        </Panel>
      )}
      {page.rights?.canManage && (
        <p className="mt-3">
          <a href={paths.threadManagement(thread.id)}>{messages.manage}</a>
        </p>
      )}
    </aside>
  );
}

function Follow({ page: { thread, rights } }: { page: PageData }) {
  const words = messages.follow;
  const { follows } = thread.mine;
  return (
    <Panel title={words.title} id="segui">
      <p className="small">{follows ? words.following : words.text}</p>
      {rights ? (
        <form method="post" action={paths.follow()}>
          <input type="hidden" name="tipo" value="thread" />
          <input type="hidden" name="chi" value={thread.id} />
          <input type="hidden" name="segui" value={follows ? "no" : "si"} />
          <button type="submit" className="btn btn-outline-primary btn-sm">
            <Icon name="mail" size="sm" /> {follows ? words.stop : words.start}
          </button>
        </form>
      ) : (
        <a className="btn btn-outline-primary btn-sm" href={paths.signIn(paths.thread(thread.id, thread.slug))}>
          <Icon name="mail" size="sm" /> {words.signIn}
        </a>
      )}
      {thread.visibility === "pubblica" && (
        <p className="small mt-2 mb-0">
          <a href={paths.threadFeed(thread.id)} type="application/atom+xml">
            {words.feed}
          </a>
        </p>
      )}
    </Panel>
  );
}
