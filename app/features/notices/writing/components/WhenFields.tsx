import { Field, type FieldProps } from "~/components/form/Field";
import { messages } from "../messages";

const words = messages.fields;

interface Props {
  field(name: string): Pick<FieldProps, "id" | "name" | "error" | "defaultValue">;
  /** It has been published: since when does not change any more. */
  isOut: boolean;
}

/** From when and until when a notice stands on pages. */
export function WhenFields({ field, isOut }: Props) {
  return (
    <>
      <h2 className="h3">{words.when}</h2>
      {!isOut && (
        <div className="field-row">
          <Field {...field("pubblica_giorno")} label={words.publishDay} hint={words.publishHint} type="date" optional />
          <Field {...field("pubblica_ora")} label={words.publishTime} hint={words.timeHint} maxLength={5} optional />
        </div>
      )}
      <div className="field-row">
        <Field {...field("scade_giorno")} label={words.expiryDay} hint={words.expiryHint} type="date" optional />
        <Field {...field("scade_ora")} label={words.expiryTime} hint={words.expiryTimeHint} maxLength={5} optional />
      </div>
    </>
  );
}
