import type { ReactNode } from "react";
import { Callout } from "~/components/content/Callout";
import { DefinitionList } from "~/components/content/DefinitionList";
import { MetaLine } from "~/components/content/MetaLine";
import { ModalityTags } from "~/components/content/ModalityTag";
import { PageHead } from "~/components/content/PageHead";
import { Panel } from "~/components/content/Panel";
import { RowList } from "~/components/content/RowList";
import { StageTags } from "~/components/content/StageTag";
import { Columns } from "~/components/layout/Columns";
import { Section } from "~/components/layout/Section";
import { TextBody } from "~/features/content/components/TextBody";
import type { Choice } from "~/lib/choice";
import { formatSpan } from "~/lib/format";
import { paths, withChoice } from "~/lib/paths";
import { MaterialList } from "../../after/components/MaterialList";
import type { Materials } from "../../after/materials.server";
import { messages as after } from "../../after/messages";
import { kindNames, languageNames } from "../../labels";
import { messages } from "../messages";
import type { ConferencePageData, ListedConference } from "../queries.server";
import { Seats } from "./Seats";

const words = messages.page;

interface Props {
  conference: ConferencePageData;
  html: string;
  /** Names of regions and provinces it is for. */
  places: readonly string[];
  others: readonly ListedConference[];
  choice: Choice;
  /** The panel with what this reader can do. */
  aside: ReactNode;
  treated: Materials["treated"];
  /** Null for who may not have them. */
  materials: Materials | null;
}

/** The public page of a conference: when, for whom, what is treated. Never where. */
export function ConferenceView({ conference, html, places, others, choice, aside, treated, materials }: Props) {
  const { title, kind, state, startsAt, endsAt, formerStartsAt, reason, stages, modalities, capacity } = conference;
  const length = endsAt.getTime() - startsAt.getTime();
  return (
    <Columns kind="aside">
      <article>
        <PageHead title={title} kicker={kindNames[kind]} lead={formatSpan(startsAt, endsAt)}>
          <MetaLine>
            <StageTags stages={stages} />
            <ModalityTags modalities={modalities} />
          </MetaLine>
        </PageHead>
        {state === "cancelled" && (
          <Callout tone="warning">
            <p>{words.cancelled(reason)}</p>
          </Callout>
        )}
        {formerStartsAt && state === "published" && (
          <Callout tone="warning">
            <p>{words.formerly(formatSpan(formerStartsAt, new Date(formerStartsAt.getTime() + length)))}</p>
          </Callout>
        )}
        <Section id="programma" title={words.agenda}>
          <TextBody html={html} />
        </Section>
        {treated.length > 0 && (
          <Section id="trattate" title={words.treated}>
            <RowList>
              {treated.map(({ href, title: name }) => (
                <a key={href} href={withChoice(href, choice)}>
                  {name}
                </a>
              ))}
            </RowList>
          </Section>
        )}
        {materials && (
          <Section id="materiali" title={after.materials.title} note={after.materials.forThoseWhoCame}>
            <MaterialList materials={materials} />
          </Section>
        )}
        {others.length > 0 && (
          <Section id="altre-date" title={words.series}>
            <RowList>
              {others.map((other) => (
                <a key={other.id} href={withChoice(paths.conference(other.id), choice)}>
                  {formatSpan(other.startsAt, other.endsAt)}
                </a>
              ))}
            </RowList>
          </Section>
        )}
      </article>
      <aside>
        {aside}
        <Panel tone="calm" title={messages.title}>
          {state === "published" && (
            <Seats capacity={capacity} taken={conference.seatsTaken} waiting={conference.waiting} />
          )}
          <DefinitionList
            items={[
              { term: words.seats, detail: conference.seatsPerComune && words.perComune(conference.seatsPerComune) },
              { term: words.where, detail: places.join(", ") || words.allItaly },
              { term: words.speakers, detail: conference.speakers.join(", ") },
              { term: words.language, detail: languageNames[conference.language] },
            ]}
          />
        </Panel>
      </aside>
    </Columns>
  );
}
