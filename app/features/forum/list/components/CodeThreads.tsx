import { Panel } from "~/components/content/Panel";
import { RowList } from "~/components/content/RowList";
import { StateTag } from "~/components/content/StateTag";
import { type Choice, withChoice } from "~/lib/choice";
import { paths } from "~/lib/paths";
import { messages } from "../../messages";
import type { threadsAbout } from "../list.server";

interface Props {
  code: string;
  threads: Awaited<ReturnType<typeof threadsAbout>>;
  choice: Choice;
}

/** On the page of a result code: what is said of it in the forum, and the way to ask. */
export function CodeThreads({ code, threads, choice }: Props) {
  const words = messages.about;
  return (
    <Panel title={words.title(code)} id="discussioni">
      {threads.length > 0 && (
        <RowList>
          {threads.map(({ id, slug, title, solutions }) => (
            <span key={id}>
              <a href={withChoice(paths.thread(id, slug), choice)}>{title}</a>{" "}
              {solutions > 0 && <StateTag kind="done">{messages.list.solved}</StateTag>}
            </span>
          ))}
        </RowList>
      )}
      <p className="small mb-0">
        {threads.length > 0 && (
          <>
            <a href={withChoice(paths.forum({ codice: code }), choice)}>{words.all(code)}</a>
            {" · "}
          </>
        )}
        <a href={paths.newThread({ codice: code })} rel="nofollow">
          {words.ask(code)}
        </a>
      </p>
    </Panel>
  );
}
