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
import { messages } from "../messages";

interface Props {
  campaigns: readonly ListedCampaign[];
  isDone: boolean;
  refused: Refused | null;
}

const FIELDS = ["nome", ...dayFields("dal"), ...dayFields("termine")];

/** Campaigns with their answers, and the form that opens one. */
export function CampaignsPage({ campaigns, isDone, refused }: Props) {
  const words = messages.form;
  const errors = refused?.errors ?? {};
  const values = refused?.values ?? {};
  const listed = FIELDS.flatMap((name) => (errors[name] ? [{ fieldId: name, text: errors[name] }] : []));
  return (
    <>
      <ErrorSummary errors={listed} />
      <PageHead title={messages.title} lead={messages.lead} />
      {isDone && <Callout tone="success">{messages.done}</Callout>}
      <Columns kind="aside">
        <CampaignTable campaigns={campaigns} />
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
            <DayField
              name="termine"
              legend={words.deadline}
              hint={words.deadlineHint}
              errors={errors}
              values={values}
            />
            <button type="submit" className="btn btn-primary">
              {words.send}
            </button>
          </form>
        </Panel>
      </Columns>
    </>
  );
}

function CampaignTable({ campaigns }: Pick<Props, "campaigns">) {
  const { columns, caption, present, always } = messages;
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
      ]}
      rows={campaigns.map(({ id, name, opensOn, deadline, inTime, late, isPresent }) => ({
        key: String(id),
        cells: {
          name: isPresent ? `${name} (${present})` : name,
          opens: opensOn ? formatShortDate(opensOn) : always,
          deadline: formatShortDate(deadline),
          inTime: formatNumber(inTime),
          late: formatNumber(late),
        },
      }))}
    />
  );
}
