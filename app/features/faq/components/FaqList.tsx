import { Entry } from "~/components/content/Entry";
import { ModalityTags } from "~/components/content/ModalityTag";
import { PageHead } from "~/components/content/PageHead";
import { RowList } from "~/components/content/RowList";
import { SectionHead } from "~/components/content/SectionHead";
import { StageTags } from "~/components/content/StageTag";
import { Columns } from "~/components/layout/Columns";
import { Facets } from "~/components/navigation/Facets";
import { choiceGroups } from "~/features/content/components/choice-groups";
import { topicLabels } from "~/features/content/labels";
import type { EntrySummary } from "~/features/content/queries.server";
import type { Choice } from "~/lib/choice";
import { count } from "~/lib/format";
import { paths, withChoice } from "~/lib/paths";
import { TOPICS, type Topic } from "~db/enums";
import { messages } from "../messages";

interface Props {
  questions: EntrySummary<"faq">[];
  topic: Topic | null;
  choice: Choice;
}

export function FaqList({ questions, topic, choice }: Props) {
  const isFiltered = Boolean(topic || choice.query);
  const topics = TOPICS.map((value) => ({ value, label: topicLabels[value] }));
  return (
    <>
      <PageHead title={messages.title} lead={messages.lead} />
      <Columns kind="facets">
        <Facets
          action={paths.faqList()}
          clearHref={isFiltered ? paths.faqList() : undefined}
          groups={[
            ...choiceGroups(choice),
            {
              name: "argomento",
              legend: messages.topic,
              kind: "radio",
              options: [
                { value: "", label: messages.allTopics, checked: !topic },
                ...topics.map((option) => ({ ...option, checked: option.value === topic })),
              ],
            },
          ]}
        />
        <div>
          {isFiltered && (
            <p role="status">{messages.found(count(questions.length, messages.oneQuestion, messages.questions))}</p>
          )}
          {questions.length === 0 && <p>{messages.none}</p>}
          {groupByTopic(questions, topic).map((group) => (
            <section key={group.topic} className="section" aria-labelledby={`argomento-${group.topic}`}>
              <SectionHead id={`argomento-${group.topic}`} title={topicLabels[group.topic]} small />
              <RowList>
                {group.questions.map((question) => (
                  <QuestionRow key={question.slug} question={question} choice={choice} isShort={!isFiltered} />
                ))}
              </RowList>
            </section>
          ))}
        </div>
      </Columns>
    </>
  );
}

interface RowProps {
  question: EntrySummary<"faq">;
  choice: Choice;
  /** Among all questions the answers would be a third of what a first visit may weigh. */
  isShort: boolean;
}

function QuestionRow({ question, choice, isShort }: RowProps) {
  const people = count(question.helpfulYes, messages.onePerson, messages.people);
  return (
    <Entry
      title={question.title}
      href={withChoice(paths.faq(question.slug), choice)}
      summary={isShort ? undefined : question.summary}
    >
      {!choice.stage && <StageTags stages={question.stages} />}
      {!choice.modality && question.modalities.length > 0 && <ModalityTags modalities={question.modalities} />}
      {question.helpfulYes > 0 && <span>{messages.helpful(people)}</span>}
    </Entry>
  );
}

/** Each question once, under its first topic (or under the one asked for), topics in their usual order. */
function groupByTopic(questions: EntrySummary<"faq">[], asked: Topic | null) {
  const groups = new Map<Topic, EntrySummary<"faq">[]>();
  for (const question of questions) {
    const topic = asked ?? question.topics[0];
    if (topic) groups.set(topic, [...(groups.get(topic) ?? []), question]);
  }
  return TOPICS.flatMap((topic) => {
    const found = groups.get(topic);
    return found ? [{ topic, questions: found }] : [];
  });
}
