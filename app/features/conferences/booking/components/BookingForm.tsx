import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import { Select } from "~/components/form/Select";
import { TextArea } from "~/components/form/TextArea";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { messages } from "../messages";

const words = messages.form;

interface Props {
  conferenceId: number;
  /** Comuni the reader may book for; one of them is chosen. */
  comuni: readonly { id: number; name: string }[];
  comuneId: number | undefined;
  /** Staff books for any comune, and says why. */
  isStaff: boolean;
  defaults: Record<string, string>;
  errors: Refused["errors"];
  /** All seats are taken. */
  isQueue: boolean;
}

/** First step: who attends. Nothing is booked by it. */
export function BookingForm({ conferenceId, comuni, comuneId, isStaff, defaults, errors, isQueue }: Props) {
  const field = (name: string) => ({ id: name, name, error: errors[name], defaultValue: defaults[name] });
  return (
    <form method="post" action={paths.bookSeat(conferenceId)} className="form-narrow" noValidate>
      <ErrorSummary errors={Object.entries(errors).map(([fieldId, text]) => ({ fieldId, text }))} />
      <input type="hidden" name="passo" value="riepilogo" />
      {isStaff ? (
        <Field {...field("istat")} label={words.istat} inputMode="numeric" maxLength={6} width="half" />
      ) : comuni.length > 1 ? (
        <Select
          {...field("comune")}
          label={words.comune}
          defaultValue={defaults.comune ?? String(comuneId)}
          options={comuni.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
      ) : (
        <input type="hidden" name="comune" value={comuneId} />
      )}
      <Field {...field("nome")} label={words.name} autoComplete="name" maxLength={100} />
      <Field
        {...field("email")}
        label={words.email}
        hint={words.emailHint}
        type="email"
        autoComplete="email"
        maxLength={254}
      />
      <TextArea
        {...field("domanda")}
        label={words.question}
        hint={words.questionHint}
        rows={4}
        maxLength={2000}
        optional
      />
      {isStaff && (
        <TextArea {...field("motivo")} label={words.override} hint={words.overrideHint} rows={2} maxLength={500} />
      )}
      <div className="form-actions">
        <button type="submit" className="btn btn-primary">
          {isQueue ? words.nextWaitlist : words.next}
        </button>
      </div>
    </form>
  );
}
