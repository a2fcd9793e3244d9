import { Callout } from "~/components/content/Callout";
import { PageHead } from "~/components/content/PageHead";
import { Panel } from "~/components/content/Panel";
import { StateTag } from "~/components/content/StateTag";
import { Columns } from "~/components/layout/Columns";
import { Section } from "~/components/layout/Section";
import { paths } from "~/lib/paths";
import { versionFacts } from "../facts";
import { type Done, messages } from "../messages";
import type { Overview } from "../overview.server";
import { DraftPanel } from "./DraftPanel";
import { SheetFacts } from "./SheetFacts";
import { VersionTable } from "./VersionTable";

/** The sheet of a comune: what is in force, what is to do, what was sent. */
export function SheetOverview({ done, ...overview }: Overview & { done: Done | null }) {
  const { membership, versions } = overview;
  const { comuneIstat: comune } = membership;
  const [inForce] = versions;
  return (
    <>
      <PageHead title={messages.title} lead={messages.lead(membership.comuneName)} />
      {done && <Callout tone="success">{messages.done[done]}</Callout>}
      <Columns kind="aside">
        <div>
          <Deadline {...overview} />
          {overview.draft ? <DraftPanel membership={membership} draft={overview.draft} /> : <Begin {...overview} />}
          {inForce ? (
            <>
              <Section
                id="in-vigore"
                title={messages.inForce(inForce.version)}
                link={{ href: paths.sheetVersion(inForce.version, { comune }), label: messages.open }}
              >
                <SheetFacts facts={versionFacts(inForce)} />
              </Section>
              <Section id="versioni" title={messages.versions.title}>
                <VersionTable versions={versions} comune={comune} />
              </Section>
            </>
          ) : (
            !overview.isReferente && <p>{messages.notSent}</p>
          )}
        </div>
        <Panel title={messages.before.title} tone="calm">
          <p>{messages.before.text}</p>
          <ul>
            {messages.before.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
          <p>
            <a href={paths.guide("preparare", "scheda-di-monitoraggio")}>{messages.before.guide}</a>
          </p>
        </Panel>
      </Columns>
    </>
  );
}

/** How much time there is, or what is in the way. */
function Deadline({ versions, campaign, isOverdue, isCeased }: Overview) {
  const [inForce] = versions;
  if (isCeased) return <Callout tone="warning">{messages.ceased}</Callout>;
  if (!campaign) return <Callout>{messages.noCampaign}</Callout>;
  if (inForce)
    return (
      <p>
        <StateTag kind={inForce.isLate ? "late" : "done"}>{inForce.isLate ? messages.late : messages.onTime}</StateTag>{" "}
        {inForce.isImported ? messages.imported : messages.sentBy(inForce.sender, inForce.sentOn)}
      </p>
    );
  return (
    <Callout
      tone={isOverdue ? "warning" : "note"}
      title={isOverdue ? messages.overdue(campaign.deadline) : messages.deadline(campaign.deadline)}
    >
      <p>{isOverdue ? messages.overdueText : messages.deadlineText(campaign.name)}</p>
    </Callout>
  );
}

/** The button that begins a draft, for who may send; the others read who does. */
function Begin({ membership, canSend, isReferente, referenti, othersDrafts, versions }: Overview) {
  if (!isReferente)
    return (
      <p className="note">
        {messages.onlyReferenti} {referenti.length ? messages.referenti(referenti.join(", ")) : messages.noReferente}
      </p>
    );
  if (!canSend) return null;
  const { comuneIstat: comune, comuneId } = membership;
  return (
    <>
      {othersDrafts.map(({ id, name, changedAt }) => (
        <p key={id} className="note">
          {messages.draft.of(name ?? "", changedAt)}
        </p>
      ))}
      <form method="post" action={paths.sheet({ comune })}>
        <input type="hidden" name="comune" value={comuneId} />
        <button
          type="submit"
          name="intento"
          value="inizia"
          className={versions.length ? "btn btn-outline-primary" : "btn btn-primary"}
        >
          {versions.length ? messages.amend : messages.start}
        </button>
      </form>
    </>
  );
}
