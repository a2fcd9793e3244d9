import { Callout } from "~/components/content/Callout";
import { DataTable } from "~/components/content/DataTable";
import { Radios } from "~/components/form/Radios";
import { Select } from "~/components/form/Select";
import { FALSE_ALARM_REASONS, FIELDS } from "../check/schema";
import type { Warning } from "../check/warning";
import { kindLabels, reasonLabels } from "../labels";
import { messages } from "../messages";
import { PicturesToLookAt } from "./PicturesToLookAt";

interface Props {
  warning: Warning;
  errors: Record<string, string>;
  values: Record<string, string>;
}

/** What was found in a form that came back, and what its writer can do; part of the same form. */
export function PersonalDataWarning({ warning, errors, values }: Props) {
  return (
    <>
      {warning.found.length > 0 && <FoundData warning={warning} errors={errors} values={values} />}
      {warning.toLookAt && <PicturesToLookAt {...warning.toLookAt} errors={errors} values={values} />}
    </>
  );
}

function FoundData({ warning, errors, values }: Props) {
  const { found, more, isSoft, isInFile, canReserve, mark } = warning;
  const { columns } = messages;
  const mask = [messages.maskHint, isInFile && messages.maskFiles].filter(Boolean).join(" ");
  return (
    <Callout tone="warning" title={isSoft ? messages.softTitle : messages.title}>
      <p>{messages.lead}</p>
      <DataTable
        caption={messages.caption}
        captionHidden
        columns={[
          { key: "what", label: columns.what, rowHeader: true },
          { key: "where", label: columns.where },
          { key: "masked", label: columns.masked },
        ]}
        rows={found.map(({ kind, certainty, where, line, masked }, index) => ({
          key: String(index),
          cells: {
            what: kindLabels[kind] + messages[certainty],
            where: `${where}, ${messages.line(line)}`,
            masked,
          },
        }))}
      />
      {more > 0 && <p>{messages.more(more)}</p>}
      <input type="hidden" name={FIELDS.mark} value={mark} />
      <Radios
        id={FIELDS.choice}
        name={FIELDS.choice}
        legend={messages.choice}
        error={errors[FIELDS.choice]}
        defaultValue={values[FIELDS.choice]}
        options={[
          { value: "maschera", label: messages.mask, hint: mask },
          ...(canReserve ? [{ value: "riservata", label: messages.reserve, hint: messages.reserveHint }] : []),
          {
            value: "falso-allarme",
            label: messages.falseAlarm,
            hint: isSoft ? messages.softHint : messages.falseAlarmHint,
          },
        ]}
      />
      {!isSoft && (
        <Select
          id={FIELDS.reason}
          name={FIELDS.reason}
          label={messages.reason}
          optional
          error={errors[FIELDS.reason]}
          emptyLabel={messages.reasonEmpty}
          defaultValue={values[FIELDS.reason] ?? ""}
          options={FALSE_ALARM_REASONS.map((value) => ({ value, label: reasonLabels[value] }))}
        />
      )}
    </Callout>
  );
}
