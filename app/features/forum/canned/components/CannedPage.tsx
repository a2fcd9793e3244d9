import { Callout } from "~/components/content/Callout";
import { Entry } from "~/components/content/Entry";
import { PageHead } from "~/components/content/PageHead";
import { RowList } from "~/components/content/RowList";
import { SectionHead } from "~/components/content/SectionHead";
import { formatDate } from "~/lib/format";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { categoryLabels } from "../../labels";
import type { Canned } from "../canned.server";
import { type CannedDone, messages } from "../messages";
import { CannedForm } from "./CannedForm";

interface Props {
  canned: readonly Canned[];
  done: CannedDone | null;
  refused: Refused | null;
}

const SHOWN = 200;

/** All canned replies, and the form for another. */
export function CannedPage({ canned, done, refused }: Props) {
  return (
    <>
      <PageHead title={messages.title} lead={messages.lead} />
      {done && !refused && (
        <div role="status">
          <Callout tone="success">{messages.done[done]}</Callout>
        </div>
      )}
      {canned.length === 0 && <p>{messages.none}</p>}
      <RowList>
        {canned.map(({ id, title, category, body, changedAt }) => (
          <Entry
            key={id}
            level={2}
            href={paths.cannedReply(id)}
            title={title}
            meta={
              <>
                <span>{category ? categoryLabels[category] : messages.allCategories}</span>
                <span>{messages.changed(formatDate(changedAt))}</span>
              </>
            }
            summary={body.length > SHOWN ? `${body.slice(0, SHOWN).replace(/\s+\S*$/, "")}…` : body}
          />
        ))}
      </RowList>
      <section className="section" aria-labelledby="nuova">
        <SectionHead id="nuova" title={messages.add} />
        <CannedForm action={paths.cannedReplies()} refused={refused} />
      </section>
    </>
  );
}
