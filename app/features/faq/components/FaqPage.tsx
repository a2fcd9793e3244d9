import type { ReactNode } from "react";
import { EditLink } from "~/components/content/EditLink";
import { PageHead } from "~/components/content/PageHead";
import { Panel } from "~/components/content/Panel";
import { RowList } from "~/components/content/RowList";
import { Helpful } from "~/components/form/Helpful";
import { Columns } from "~/components/layout/Columns";
import { TextBody } from "~/features/content/components/TextBody";
import { ReviewNotice, TextMeta } from "~/features/content/components/TextMeta";
import { topicLabels } from "~/features/content/labels";
import type { Choice } from "~/lib/choice";
import { count } from "~/lib/format";
import { paths, withChoice } from "~/lib/paths";
import { messages } from "../messages";
import type { readFaq } from "../queries.server";

type Props = Awaited<ReturnType<typeof readFaq>> & {
  choice: Choice;
  path: string;
  /** Where the question comes from, under its answer. */
  children?: ReactNode;
};

export function FaqPage({ faq, html, topic, others, choice, path, children }: Props) {
  const people = count(faq.helpfulYes, messages.onePerson, messages.people);
  return (
    <Columns kind="reading">
      <article>
        <PageHead title={faq.title} lead={faq.summary}>
          <TextMeta text={faq} />
          <EditLink href={paths.editText("faq", faq.slug)} />
        </PageHead>
        <ReviewNotice reviewBy={faq.reviewBy} path={path} />
        <TextBody html={html} />
        {children}
        {faq.helpfulYes > 0 && <p className="note">{messages.helpful(people)}</p>}
        <Helpful path={withChoice(path, choice)} suggestHref={paths.report(path)} />
      </article>
      {topic && others.length > 0 && (
        <aside>
          <Panel title={`${messages.more} ${topicLabels[topic].toLowerCase()}`} tone="calm">
            <RowList>
              {others.map((other) => (
                <a key={other.slug} href={withChoice(paths.faq(other.slug), choice)}>
                  {other.title}
                </a>
              ))}
            </RowList>
          </Panel>
        </aside>
      )}
    </Columns>
  );
}
