import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { messages } from "../messages";

interface Props {
  comuni: readonly { id: number; name: string }[];
  today: string;
  refused: Refused | null;
}

/** One day for the mayors of all comuni chosen. */
export function RecordMayors({ comuni, today, refused }: Props) {
  const errors = Object.entries(refused?.errors ?? {}).map(([field, text]) => ({
    fieldId: field === "giorno" ? "giorno" : undefined,
    text,
  }));
  return (
    <>
      <ErrorSummary errors={errors} />
      {!comuni.length && !refused && <p>{messages.errors.none}</p>}
      {comuni.length > 0 && (
        <form method="post" action={paths.informedMayors()}>
          <input type="hidden" name="intento" value="registra" />
          <input type="hidden" name="comuni" value={comuni.map(({ id }) => id).join(" ")} />
          <h2 className="h3">{messages.names}</h2>
          <p>{comuni.map(({ name }) => name).join(", ")}</p>
          <Field
            id="giorno"
            name="giorno"
            type="date"
            label={messages.day}
            hint={messages.dayHint}
            width="short"
            max={today}
            defaultValue={refused?.values.giorno ?? today}
            error={refused?.errors.giorno}
          />
          <button type="submit" className="btn btn-primary">
            {messages.submit}
          </button>
        </form>
      )}
      <p className="mt-3">
        <a href={paths.prefecture()}>{messages.back}</a>
      </p>
    </>
  );
}
