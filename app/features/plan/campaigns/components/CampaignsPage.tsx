import { Callout } from "~/components/content/Callout";
import { DataTable } from "~/components/content/DataTable";
import { PageHead } from "~/components/content/PageHead";
import { Panel } from "~/components/content/Panel";
import { DayField } from "~/components/form/DayField";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import { Columns } from "~/components/layout/Columns";
import { dayFields } from "~/lib/day";
import { formatNumber, formatShortDate } from "~/lib/format";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import type { ListedCampaign } from "../list.server";
import { type Done, messages } from "../messages";
import { DeadlineForm } from "./DeadlineForm";

interface Props {
  campaigns: readonly ListedCampaign[];
  /** The one whose deadline is to be moved. */
  moved: ListedCampaign | null;
  done: Done | null;
  refused: Refused | null;
}

const FIELDS = ["nome", ...dayFields("dal"), ...dayFields("termine"), ...dayFields("nuovo")];

/** Campaigns with their answers, and the form that opens one or moves a deadline. */
export function CampaignsPage({ campaigns, moved, done, refused }: Props) {
  const errors = refused?.errors ?? {};
  const listed = FIELDS.flatMap((name) => (errors[name] ? [{ fieldId: name, text: errors[name] }] : []));
  return (
    <>
      <ErrorSummary errors={listed} />
      <PageHead title={messages.title} lead={messages.lead} />
      {done && <Callout tone="success">{messages.done[done]}</Callout>}
      <Columns kind="aside">
        <CampaignTable campaigns={campaigns} />
        {moved ? <DeadlineForm campaign={moved} refused={refused} /> : <OpenForm refused={refused} />}
      </Columns>
    </>
  );
}

function OpenForm({ refused }: Pick<Props, "refused">) {
  const words = messages.form;
  const { errors, values } = refused ?? { errors: {}, values: {} };
  return (
    <Panel title={words.title} tone="calm" id="apri">
      <form method="post" action={paths.campaigns()} noValidate>
        <Field
          id="nome"
          name="nome"
          label={words.name}
          hint={words.nameHint}
          error={errors.nome}
          defaultValue={values.nome}
          maxLength={100}
          autoComplete="off"
        />
        <DayField name="dal" legend={words.opens} hint={words.opensHint} errors={errors} values={values} />
        <DayField name="termine" legend={words.deadline} hint={words.deadlineHint} errors={errors} values={values} />
        <button type="submit" className="btn btn-primary">
          {words.send}
        </button>
      </form>
    </Panel>
  );
}

function CampaignTable({ campaigns }: Pick<Props, "campaigns">) {
  const { columns, caption, present, always, move } = messages;
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { key: "name", label: columns.name, rowHeader: true },
        { key: "opens", label: columns.opens },
        { key: "deadline", label: columns.deadline },
        { key: "inTime", label: columns.inTime, numeric: true },
        { key: "late", label: columns.late, numeric: true },
        { key: "action", label: columns.action },
      ]}
      rows={campaigns.map(({ id, name, opensOn, deadline, inTime, late, isPresent }) => ({
        key: String(id),
        cells: {
          name: isPresent ? `${name} (${present})` : name,
          opens: opensOn ? formatShortDate(opensOn) : always,
          deadline: formatShortDate(deadline),
          inTime: formatNumber(inTime),
          late: formatNumber(late),
          action: (
            <a href={paths.campaigns({ sposta: id }, "sposta")}>
              {move.link}
              <span className="visually-hidden">{move.of(name)}</span>
            </a>
          ),
        },
      }))}
    />
  );
}
