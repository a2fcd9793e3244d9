import { Callout } from "~/components/content/Callout";
import { DefinitionList } from "~/components/content/DefinitionList";
import { PageHead } from "~/components/content/PageHead";
import { Panel } from "~/components/content/Panel";
import { Section } from "~/components/layout/Section";
import { formatDate, formatDateTime } from "~/lib/format";
import { paths } from "~/lib/paths";
import { differences, versionFacts } from "../facts";
import { flagWords, messages } from "../messages";
import type { Version } from "../versions.server";
import { Changes } from "./Changes";
import { SheetFacts } from "./SheetFacts";

interface Props {
  comune: { name: string; istat: string };
  version: Version;
  former: Version | null;
  isInForce: boolean;
  /** It has just been sent: the page is its receipt. */
  isReceipt: boolean;
  /** The reader is of the comune: there is a page to go back to. */
  isOwn: boolean;
}

/** One version of the sheet: receipt, reading and print. */
export function VersionPage({ comune, version, former, isInForce, isReceipt, isOwn }: Props) {
  const { receipt, versions, changes } = messages;
  const number = version.version;
  return (
    <>
      <PageHead
        kicker={comune.name}
        title={`${messages.title}, ${versions.one(number).toLowerCase()}`}
        lead={isInForce ? undefined : versions.superseded}
      />
      {isReceipt && (
        <Callout tone="success" title={receipt.title}>
          <p>{receipt.text(number, comune.name)}</p>
        </Callout>
      )}
      <DefinitionList
        items={[
          { term: receipt.code, detail: receiptNumber(comune.istat, number) },
          {
            term: versions.columns.sent,
            detail: version.isImported ? formatDate(version.sentOn) : formatDateTime(version.createdAt),
          },
          { term: versions.columns.by, detail: version.isImported ? messages.imported : version.sender },
          {
            term: versions.columns.term,
            detail: `${formatDate(version.deadline)} (${version.isLate ? messages.late : messages.onTime})`,
          },
        ]}
      />
      {version.flags.length > 0 && version.isImported && (
        <ul className="note">
          {version.flags.map((flag) => (
            <li key={flag}>{flagWords[flag]}</li>
          ))}
        </ul>
      )}
      <p className="line mt-3">
        <button type="button" className="btn btn-outline-primary btn-sm" data-print hidden>
          {messages.print}
        </button>
        {isOwn && <a href={paths.sheet({ comune: comune.istat })}>{messages.back}</a>}
      </p>
      <Section id="risposte" title={messages.check.answers}>
        <SheetFacts facts={versionFacts(version)} />
      </Section>
      {former && (
        <Section id="cambiate" title={changes.title}>
          <Changes
            caption={changes.since(former.version)}
            changes={differences(versionFacts(former), versionFacts(version))}
          />
        </Section>
      )}
      {isReceipt && (
        <Panel title={receipt.next} tone="calm">
          <p>{receipt.nextText}</p>
          <p>
            <a href={paths.ownComune({ comune: comune.istat })}>{receipt.toHome}</a>
          </p>
        </Panel>
      )}
    </>
  );
}

/** «S-001125-2»: what one reads to the call centre. */
const receiptNumber = (istat: string, version: number) => `S-${istat}-${version}`;
