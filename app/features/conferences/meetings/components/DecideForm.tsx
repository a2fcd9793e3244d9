import { TextArea } from "~/components/form/TextArea";
import { Section } from "~/components/layout/Section";
import { paths } from "~/lib/paths";
import { messages } from "../messages";

const words = messages.decide;

interface Props {
  id: number;
  authority: string;
  called: number;
  canDecide: boolean;
  errors: Record<string, string>;
  values: Record<string, string>;
}

export function DecideForm({ id, authority, called, canDecide, errors, values }: Props) {
  return (
    <Section id="proposta" title={words.title}>
      <p>{words.from(authority, called)}</p>
      {canDecide ? (
        <form method="post" action={paths.manageConference(id)} className="form-narrow" noValidate>
          <div className="line">
            <button type="submit" name="intento" value="accogli" className="btn btn-primary">
              {words.agree}
            </button>
            <a href={paths.editConference(id)}>{words.edit}</a>
          </div>
          <TextArea
            id="motivo"
            name="motivo"
            label={words.reason}
            error={errors.motivo}
            defaultValue={values.motivo}
            rows={3}
          />
          <button type="submit" name="intento" value="non-accogliere" className="btn btn-outline-danger">
            {words.decline}
          </button>
        </form>
      ) : (
        <p>{words.notYours}</p>
      )}
    </Section>
  );
}
