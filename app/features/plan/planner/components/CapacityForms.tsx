import { DataTable } from "~/components/content/DataTable";
import { Field } from "~/components/form/Field";
import { Select } from "~/components/form/Select";
import { Section } from "~/components/layout/Section";
import { formatNumber, formatShortDate } from "~/lib/format";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { CAPACITY_KINDS, type CapacityKind } from "~db/enums";
import { capacityHints, capacityNames } from "../labels";
import type { CapacityRow } from "../load.server";
import { messages } from "../messages";

const words = messages.capacity;

interface Props {
  kind: CapacityKind;
  usual: Record<CapacityKind, number>;
  exceptions: readonly CapacityRow[];
  refused: Refused | null;
}

/** What a supervisor changes: the number of every week, and weeks with a number of their own. */
export function CapacityForms({ kind, usual, exceptions, refused }: Props) {
  const action = paths.planCapacity({ lavoro: kind });
  const ofUsual = refused?.values.intento === "solita" ? refused : null;
  const ofWeek = refused?.values.intento === "settimana" ? refused : null;
  return (
    <>
      <Section id="solita" title={words.usual}>
        <form method="post" action={action} className="form-narrow mt-3" noValidate>
          <input type="hidden" name="intento" value="solita" />
          {CAPACITY_KINDS.map((each) => (
            <Field
              key={each}
              id={each}
              name={each}
              label={capacityNames[each]}
              hint={capacityHints[each]}
              error={ofUsual?.errors[each]}
              defaultValue={ofUsual?.values[each] ?? String(usual[each])}
              inputMode="numeric"
              maxLength={4}
              width="short"
              autoComplete="off"
            />
          ))}
          <div className="form-actions">
            <button type="submit" className="btn btn-primary">
              {words.usualSubmit}
            </button>
          </div>
        </form>
      </Section>
      <Section id="settimane-diverse" title={words.exceptions}>
        <Exceptions rows={exceptions} action={action} />
        <h3 className="mt-4">{words.exception}</h3>
        <p className="note">{words.exceptionLead}</p>
        <ExceptionForm kind={kind} action={action} refused={ofWeek} />
      </Section>
    </>
  );
}

function Exceptions({ rows, action }: { rows: readonly CapacityRow[]; action: string }) {
  if (!rows.length) return <p className="mt-3">{words.noExceptions}</p>;
  return (
    <DataTable
      caption={words.exceptionsCaption}
      captionHidden
      columns={[
        { key: "week", label: words.week, rowHeader: true },
        { key: "kind", label: words.kind },
        { key: "number", label: words.number, numeric: true },
        { key: "note", label: words.note },
        { key: "remove", label: <span className="visually-hidden">{words.remove}</span> },
      ]}
      rows={rows.map(({ kind, week, number, note }) => ({
        key: `${kind} ${week}`,
        cells: {
          week: week && formatShortDate(week),
          kind: capacityNames[kind],
          number: formatNumber(number),
          note,
          remove: week && (
            <form method="post" action={action}>
              <input type="hidden" name="lavoro" value={kind} />
              <input type="hidden" name="settimana" value={week} />
              <button type="submit" className="btn btn-outline-primary btn-sm" name="intento" value="togli">
                {words.remove}
                <span className="visually-hidden">{words.removeOf(capacityNames[kind], formatShortDate(week))}</span>
              </button>
            </form>
          ),
        },
      }))}
    />
  );
}

function ExceptionForm({ kind, action, refused }: { kind: CapacityKind; action: string; refused: Refused | null }) {
  const { errors, values } = refused ?? { errors: {}, values: {} };
  return (
    <form method="post" action={action} className="form-narrow" noValidate>
      <input type="hidden" name="intento" value="settimana" />
      <Select
        id="lavoro"
        name="lavoro"
        label={words.kind}
        error={errors.lavoro}
        defaultValue={values.lavoro ?? kind}
        options={CAPACITY_KINDS.map((each) => ({ value: each, label: capacityNames[each] }))}
      />
      <Field
        id="settimana"
        name="settimana"
        type="date"
        label={words.day}
        error={errors.settimana}
        defaultValue={values.settimana}
        width="half"
      />
      <Field
        id="numero"
        name="numero"
        label={words.number}
        error={errors.numero}
        defaultValue={values.numero}
        inputMode="numeric"
        maxLength={4}
        width="short"
        autoComplete="off"
      />
      <Field
        id="motivo"
        name="motivo"
        label={words.note}
        error={errors.motivo}
        defaultValue={values.motivo}
        maxLength={500}
      />
      <div className="form-actions">
        <button type="submit" className="btn btn-primary">
          {words.exceptionSubmit}
        </button>
      </div>
    </form>
  );
}
