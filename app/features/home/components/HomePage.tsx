import { Area, Areas } from "~/components/content/Areas";
import { CallCentrePanel } from "~/components/content/CallCentrePanel";
import { CodeChip } from "~/components/content/CodeChip";
import { SectionHead } from "~/components/content/SectionHead";
import { Hero } from "~/components/layout/Hero";
import { ModalityChoice } from "~/components/navigation/ModalityChoice";
import { SearchBox } from "~/components/navigation/SearchBox";
import { StageRail } from "~/components/navigation/StageRail";
import { AgendaSplit } from "~/features/conferences/home/components/AgendaSplit";
import { topicLabels } from "~/features/content/labels";
import { NoticeRows } from "~/features/notices/components/NoticeRows";
import { type Choice, makeChoice } from "~/lib/choice";
import { formatMoment, formatNumber } from "~/lib/format";
import { paths, withChoice } from "~/lib/paths";
import { exampleSearches, faqTopics, messages } from "../messages";
import type { callCentreNow, HomeData, homeAgenda } from "../queries.server";
import { ForYou } from "./ForYou";

type Props = HomeData & {
  choice: Choice;
  callCentre: ReturnType<typeof callCentreNow>;
  own: Awaited<ReturnType<typeof homeAgenda>>;
};

export function HomePage({ choice, callCentre, own, totals, manuals, guides, questions, codes, ...lists }: Props) {
  const { conferences, notices } = lists;
  return (
    <>
      <Hero title={messages.title} lead={messages.lead} aside={<CallCentre state={callCentre} />}>
        <SearchBox size="large" id="q-home" choice={choice} />
        <p className="line">
          <span>{messages.examples}</span>
          {exampleSearches.map((words) => (
            <a key={words} href={withChoice(paths.search(words), choice)}>
              {words}
            </a>
          ))}
        </p>
      </Hero>
      <div className="container">
        <section className="section" id="fase" aria-labelledby="fase-titolo">
          <SectionHead id="fase-titolo" title={messages.stage} note={messages.stageNote} />
          <StageRail
            current={choice.stage}
            hrefFor={(stage) => `${paths.home(makeChoice(stage, choice.modality))}#fase`}
          />
          <ModalityChoice
            action={`${paths.home()}#fase`}
            current={choice.modality}
            stage={choice.stage}
            help={{
              href: withChoice(paths.guide("preparare", "scegliere-la-modalita"), choice),
              label: messages.modalityHelp,
            }}
          />
        </section>
        {own && <AgendaSplit {...own} />}
        <ForYou choice={choice} guides={guides} questions={questions} />
        <section className="section" aria-label={messages.title}>
          <Areas>
            <Area
              title={messages.manuals}
              href={withChoice(paths.manuals(), choice)}
              icon="files"
              summary={messages.manualsText(formatNumber(totals.guide))}
            >
              {manuals.map(({ slug, title }) => (
                <a key={slug} href={withChoice(paths.manual(slug), choice)}>
                  {title}
                </a>
              ))}
            </Area>
            <Area
              title={messages.faq}
              href={withChoice(paths.faqList(), choice)}
              icon="help"
              summary={messages.faqText(formatNumber(totals.faq))}
            >
              {faqTopics.map((topic) => (
                <a key={topic} href={withChoice(paths.faqList({ argomento: topic }), choice)}>
                  {topicLabels[topic]}
                </a>
              ))}
            </Area>
            <Area
              title={messages.codes}
              href={withChoice(paths.codes(), choice)}
              icon="code"
              summary={messages.codesText(formatNumber(totals.code))}
            >
              {codes.map((code) => (
                <span key={code.slug}>
                  <CodeChip code={code.slug} href={withChoice(paths.code(code.slug), choice)} /> {code.title}
                </span>
              ))}
            </Area>
            <Area
              title={messages.forum}
              href={withChoice(paths.forum(), choice)}
              icon="user"
              summary={messages.forumText}
            >
              <a href={withChoice(paths.forum({ vista: "risolte" }), choice)}>{messages.forumSolved}</a>
              <a href={withChoice(paths.forum({ vista: "senza-risposta" }), choice)}>{messages.forumOpen}</a>
              <a href={paths.newThread()} rel="nofollow">
                {messages.forumAsk}
              </a>
            </Area>
            <Area
              title={messages.conferences}
              href={withChoice(paths.conferences(), choice)}
              icon="calendar"
              summary={messages.conferencesText}
            >
              {conferences.map(({ id, title, startsAt }) => (
                <a key={id} href={withChoice(paths.conference(id), choice)}>
                  {formatMoment(startsAt)}: {title}
                </a>
              ))}
            </Area>
            <Area
              title={messages.comuni}
              href={withChoice(paths.comuni(), choice)}
              icon="pa"
              summary={messages.comuniText(formatNumber(totals.comuni))}
            >
              <a href={withChoice(paths.comuni(), choice)}>{messages.comuniSearch}</a>
              <a href={paths.comuniCsv()}>{messages.comuniCsv}</a>
            </Area>
          </Areas>
        </section>
        {notices.length > 0 && (
          <section className="section" aria-labelledby="avvisi-titolo">
            <SectionHead
              id="avvisi-titolo"
              title={messages.notices}
              link={{ href: withChoice(paths.notices(), choice), label: messages.allNotices }}
            />
            <NoticeRows notices={notices} choice={choice} />
          </section>
        )}
      </div>
    </>
  );
}

function CallCentre({ state }: { state: Props["callCentre"] }) {
  return (
    <CallCentrePanel
      state={state}
      hours={[
        { days: messages.weekdays, time: "8:00-18:00" },
        { days: messages.saturday, time: "8:00-14:00" },
        { days: messages.holidays, time: state.holiday ? messages.closedToday(state.holiday) : messages.closed },
      ]}
    />
  );
}
