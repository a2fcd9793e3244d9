import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import { Select } from "~/components/form/Select";
import { TextArea } from "~/components/form/TextArea";
import { formatHours } from "~/lib/format";
import { paths } from "~/lib/paths";
import { messages as assistance } from "../../messages";
import { byDay } from "../by-day";
import { messages } from "../messages";
import type { FreeSlot } from "../queries.server";
import type { LinkableThread } from "../take.server";

interface Props {
  slots: readonly FreeSlot[];
  /** The one that was clicked. */
  chosen: string;
  /** Comuni the reader may act for; one of them is chosen. */
  comuni: readonly { id: number; name: string }[];
  comuneId: number | undefined;
  threads: readonly LinkableThread[];
  errors: Record<string, string>;
  values: Record<string, string>;
}

export function TakeForm({ slots, chosen, comuni, comuneId, threads, errors, values }: Props) {
  const field = (name: string) => ({ id: name, name, error: errors[name], defaultValue: values[name] });
  return (
    <form method="post" action={paths.newAppointment()} className="form-narrow" noValidate>
      <ErrorSummary errors={Object.entries(errors).map(([fieldId, text]) => ({ fieldId, text }))} />
      {comuni.length > 1 ? (
        <Select
          {...field("comune")}
          label={assistance.comune}
          defaultValue={values.comune ?? String(comuneId)}
          options={comuni.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
      ) : (
        <input type="hidden" name="comune" value={comuneId} />
      )}
      <Select
        {...field("ora")}
        label={messages.when}
        emptyLabel={messages.choose}
        defaultValue={values.ora ?? chosen}
        options={byDay(slots).map(([day, ofDay]) => ({ group: day, options: ofDay.map(optionOf) }))}
      />
      <TextArea {...field("perche")} label={messages.why} hint={messages.whyHint} rows={5} maxLength={1000} draft />
      <Field
        {...field("telefono")}
        label={messages.telephone}
        type="tel"
        autoComplete="tel"
        maxLength={20}
        width="half"
      />
      {threads.length > 0 && (
        <Select
          {...field("discussione")}
          label={messages.thread}
          hint={messages.threadHint}
          optional
          emptyLabel={messages.noThread}
          options={byComune(threads, comuni)}
        />
      )}
      <div className="form-actions">
        <button type="submit" className="btn btn-primary">
          {messages.confirm}
        </button>
      </div>
    </form>
  );
}

const optionOf = ({ id, startsAt, endsAt }: FreeSlot) => ({ value: String(id), label: formatHours(startsAt, endsAt) });

function byComune(threads: readonly LinkableThread[], comuni: Props["comuni"]) {
  const optionsOf = (id: number) =>
    threads
      .filter(({ comuneId }) => comuneId === id)
      .map((thread) => ({ value: String(thread.id), label: thread.title }));
  if (comuni.length < 2) return optionsOf(comuni[0]?.id ?? 0);
  return comuni.map(({ id, name }) => ({ group: name, options: optionsOf(id) }));
}
