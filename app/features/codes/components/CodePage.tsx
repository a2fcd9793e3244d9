import type { ReactNode } from "react";
import { CodeChip } from "~/components/content/CodeChip";
import { DefinitionList } from "~/components/content/DefinitionList";
import { EditLink } from "~/components/content/EditLink";
import { PageHead } from "~/components/content/PageHead";
import { Panel } from "~/components/content/Panel";
import { RowList } from "~/components/content/RowList";
import { StateTag } from "~/components/content/StateTag";
import { Helpful } from "~/components/form/Helpful";
import { Columns } from "~/components/layout/Columns";
import { EntryLinks } from "~/features/content/components/EntryLinks";
import { TextBody } from "~/features/content/components/TextBody";
import { ReviewNotice, TextMeta } from "~/features/content/components/TextMeta";
import { severityLabels } from "~/features/content/labels";
import type { Choice } from "~/lib/choice";
import { count, formatNumber } from "~/lib/format";
import { paths, withChoice } from "~/lib/paths";
import { severityStates } from "../labels";
import { messages } from "../messages";
import type { readCode } from "../queries.server";

type Data = Awaited<ReturnType<typeof readCode>>;
interface Props extends Data {
  choice: Choice;
  path: string;
  /** What other parts of the site say of the code, beside it. */
  children?: ReactNode;
}

export function CodePage({ code, html, neighbours, mentions, choice, path, children }: Props) {
  const { severity, message } = code.details;
  return (
    <Columns kind="reading">
      <article>
        <PageHead
          title={code.title}
          lead={code.summary}
          kicker={
            <>
              <span className="code-large">{code.slug}</span>
              <StateTag kind={severityStates[severity]}>{severityLabels[severity]}</StateTag>
            </>
          }
        >
          <TextMeta text={code} />
          <EditLink href={paths.editText("codici", code.slug)} />
        </PageHead>
        <ReviewNotice reviewBy={code.reviewBy} path={path} />
        <div className="returned-text">
          <p className="note mb-1">{messages.returned}</p>
          <p className="mb-0">
            <code>{message}</code>
          </p>
        </div>
        <TextBody html={html} />
        <Helpful path={withChoice(path, choice)} suggestHref={paths.report(path)} />
      </article>
      <aside>
        <CodeCard code={code} />
        {neighbours.length > 0 && (
          <Panel title={messages.related} tone="calm">
            <RowList>
              {neighbours.map((neighbour) => (
                <span key={neighbour.slug}>
                  <CodeChip code={neighbour.slug} href={withChoice(paths.code(neighbour.slug), choice)} />{" "}
                  {neighbour.title}
                </span>
              ))}
            </RowList>
          </Panel>
        )}
        {mentions.length > 0 && (
          <Panel title={messages.guides}>
            <EntryLinks entries={mentions} choice={choice} />
          </Panel>
        )}
        {children}
      </aside>
    </Columns>
  );
}

function CodeCard({ code }: { code: Data["code"] }) {
  const { procedure, table, occurrences, comuni, source } = code.details;
  return (
    <Panel title={messages.card}>
      <DefinitionList
        items={[
          { term: messages.procedure, detail: procedure },
          { term: messages.table, detail: table },
          { term: messages.frequency, detail: occurrences === null ? null : frequency(occurrences, comuni) },
          { term: messages.source, detail: source },
        ]}
      />
    </Panel>
  );
}

function frequency(occurrences: number, comuni: number | null) {
  const times = formatNumber(occurrences);
  return (
    <>
      {comuni === null
        ? messages.timesOnly(times)
        : messages.times(times, count(comuni, messages.oneComune, messages.comuni))}
      <span className="note d-block">{messages.sample}</span>
    </>
  );
}
