import { Field } from "~/components/form/Field";
import { Select } from "~/components/form/Select";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { auditActions } from "../../actions";
import { auditSubjects } from "../../subjects";
import { type RegisterFilters as Filters, filterParams, isFiltered } from "../filters";
import { messages } from "../messages";

interface Props {
  filters: Filters;
  refused: Refused | null;
}

const optionsOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** A POST: the name of a person is typed here, and names do not belong in addresses. */
export function RegisterFilters({ filters, refused }: Props) {
  const { form } = messages;
  const params = filterParams(filters);
  const shown = (name: keyof typeof params) => refused?.values[name] ?? params[name] ?? undefined;
  // A person or comune chosen before stands among the chosen filters, not in the field.
  const typed = (name: string) => ({ defaultValue: refused?.values[name], error: refused?.errors[name] });
  return (
    <form action={paths.auditLog()} method="post" aria-label={form.label}>
      <input type="hidden" name="persona-scelta" value={params.persona} />
      <input type="hidden" name="comune-scelto" value={params.comune} />
      <Select
        id="azione"
        name="azione"
        label={form.action}
        emptyLabel={form.allActions}
        defaultValue={shown("azione")}
        error={refused?.errors.azione}
        options={optionsOf(auditActions)}
      />
      <Select
        id="oggetto"
        name="oggetto"
        label={form.subject}
        emptyLabel={form.allSubjects}
        defaultValue={shown("oggetto")?.split(":")[0]}
        error={refused?.errors.oggetto}
        options={optionsOf(auditSubjects)}
      />
      <Field
        id="persona"
        name="persona"
        label={form.person}
        hint={form.personHint}
        maxLength={100}
        autoComplete="off"
        {...typed("persona")}
      />
      <Field
        id="comune"
        name="comune"
        label={form.comune}
        hint={form.comuneHint}
        maxLength={100}
        autoComplete="off"
        {...typed("comune")}
      />
      <Field
        id="dal"
        name="dal"
        type="date"
        label={form.from}
        defaultValue={shown("dal")}
        error={refused?.errors.dal}
      />
      <Field id="al" name="al" type="date" label={form.to} defaultValue={shown("al")} error={refused?.errors.al} />
      <div className="line">
        <button className="btn btn-primary" type="submit">
          {form.submit}
        </button>
        {isFiltered(filters) && (
          <a className="small" href={paths.auditLog()}>
            {form.clear}
          </a>
        )}
      </div>
    </form>
  );
}
