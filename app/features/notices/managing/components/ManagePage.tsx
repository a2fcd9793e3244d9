import { DefinitionList } from "~/components/content/DefinitionList";
import { Panel } from "~/components/content/Panel";
import { StateTag } from "~/components/content/StateTag";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Columns } from "~/components/layout/Columns";
import { TextBody } from "~/features/content/components/TextBody";
import { NoticeFiles } from "~/features/notices/components/NoticeFiles";
import { formatMoment } from "~/lib/format";
import { paths } from "~/lib/paths";
import { importanceLabels, stateLabels } from "../../labels";
import { messages } from "../messages";
import type { ManagedNotice } from "../page.server";
import { stateKinds } from "./NoticeTable";
import { ProgressPanel } from "./ProgressPanel";
import { ReadingsPanel } from "./ReadingsPanel";
import { VerifyPanel } from "./VerifyPanel";
import { WithdrawForm } from "./WithdrawForm";

interface Props extends ManagedNotice {
  canVerify: boolean;
  errors: Record<string, string>;
}

/** A notice as who writes notices sees it: where it stands, whom it has reached, what can still be done. */
export function ManagePage(props: Props) {
  const { id, slug, state, facts, html, files, progress, recipients, readings, release, canVerify, errors } = props;
  return (
    <Columns kind="aside">
      <div>
        <ErrorSummary errors={Object.entries(errors).map(([fieldId, text]) => ({ fieldId, text }))} />
        <p className="line">
          {state !== "ritirato" && <a href={paths.editNotice(slug)}>{messages.edit}</a>}
          {state === "pubblicato" && <a href={paths.notice(slug)}>{messages.open}</a>}
          <a href={paths.noticeHistory(id)}>{messages.history}</a>
        </p>
        {state !== "bozza" && <ProgressPanel id={id} progress={progress} recipients={recipients} />}
        {readings && <ReadingsPanel id={id} readings={readings} />}
        {release && <VerifyPanel id={id} {...release} canVerify={canVerify} />}
        <Panel title={facts.title}>
          <p>{facts.summary}</p>
          <TextBody html={html} />
          <NoticeFiles files={files} />
        </Panel>
      </div>
      <div>
        <Panel tone="calm">
          <DefinitionList
            items={[
              {
                term: messages.facts.state,
                detail: <StateTag kind={stateKinds[state]}>{stateLabels[state]}</StateTag>,
              },
              { term: messages.facts.importance, detail: importanceLabels[facts.importance] },
              {
                term: messages.facts.readers,
                detail: facts.readers === "all" ? messages.facts.all : messages.facts.few,
              },
              {
                term: messages.facts.from,
                detail: facts.publishAt ? formatMoment(facts.publishAt) : messages.facts.draft,
              },
              {
                term: messages.facts.until,
                detail: facts.expiresAt ? formatMoment(facts.expiresAt) : messages.facts.never,
              },
              { term: messages.facts.reach, detail: messages.facts.reachWords(facts.people, facts.comuni) },
            ]}
          />
        </Panel>
        {state !== "ritirato" && <WithdrawForm id={id} error={errors.conferma} />}
      </div>
    </Columns>
  );
}
