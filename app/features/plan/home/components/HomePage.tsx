import type { ReactNode } from "react";
import { Callout } from "~/components/content/Callout";
import { ModalityTag } from "~/components/content/ModalityTag";
import { PageHead } from "~/components/content/PageHead";
import { StageTag } from "~/components/content/StageTag";
import { Columns } from "~/components/layout/Columns";
import { Section } from "~/components/layout/Section";
import type { ComuneMembership } from "~/features/accounts/actor";
import { ComuneSwitch } from "~/features/accounts/joining/colleagues/components/ComuneSwitch";
import { paths } from "~/lib/paths";
import { PlanRail } from "../../components/PlanRail";
import { Timeline } from "../../components/Timeline";
import { messages as milestones } from "../../milestones/messages";
import type { Home } from "../home.server";
import { type Done, messages } from "../messages";
import { HelpPanel } from "./HelpPanel";
import { NearbyPanel } from "./NearbyPanel";
import { NextStepPanel } from "./NextStepPanel";
import { WorkList } from "./WorkList";

interface Props extends Home {
  memberships: ComuneMembership[];
  done: Done | null;
  /** Beside the plan, what other features have for the comune. */
  children?: ReactNode;
}

/** Everything of one's own comune: where it stands, what to do now, what helps with it. */
export function HomePage({ memberships, done, children, ...home }: Props) {
  const { membership, plan, timeline, waiting } = home;
  return (
    <>
      <div className="head-with-switch">
        <PageHead title={messages.name(membership.comuneName)}>
          <ComuneLine {...home} />
        </PageHead>
        {memberships.length > 1 && (
          <ComuneSwitch current={membership} memberships={memberships} to={paths.ownComune()} />
        )}
      </div>
      {done && <Callout tone="success">{messages.done[done]}</Callout>}
      <PlanRail stage={plan.stage} />
      <Columns kind="aside">
        <div>
          <NextStepPanel {...home} />
          <Section
            id="piano"
            title={milestones.timeline}
            link={{ href: paths.ownPlan(membership.comuneIstat), label: messages.planHistory }}
          >
            <Timeline steps={timeline} waiting={waiting} />
          </Section>
          {plan.stage !== "aregime" && <WorkList {...home} />}
        </div>
        <div>
          {children}
          <HelpPanel {...home} />
          <NearbyPanel nearby={home.nearby} choice={home.choice} />
        </div>
      </Columns>
    </>
  );
}

/** What is known of the comune on one line, with the ways to its other pages. */
function ComuneLine({ membership, plan, version }: Home) {
  const { comuneIstat: comune } = membership;
  const { stage, modality, population, software } = plan;
  return (
    <ul className="meta meta-line list-unstyled">
      <li>
        <StageTag stage={stage} />
      </li>
      {modality && (
        <li>
          <ModalityTag modality={modality} />
        </li>
      )}
      {population !== null && <li>{messages.residents(population)}</li>}
      {software && <li>{software}</li>}
      <li>
        <a href={paths.sheet({ comune })}>{version ? messages.sheet(version) : messages.noSheet}</a>
      </li>
      <li>
        <a href={paths.colleagues({ comune })}>{messages.colleagues}</a>
      </li>
      <li>
        <a href={paths.comune(comune)}>{messages.publicPage}</a>
      </li>
    </ul>
  );
}
