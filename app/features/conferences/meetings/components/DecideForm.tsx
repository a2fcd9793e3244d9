import { DefinitionList } from "~/components/content/DefinitionList";
import { TextArea } from "~/components/form/TextArea";
import { Section } from "~/components/layout/Section";
import { paths } from "~/lib/paths";
import { messages } from "../messages";

const words = messages.decide;

interface Props {
  id: number;
  authority: string;
  agenda: string;
  /** Names of comuni. */
  called: readonly string[];
  canDecide: boolean;
  errors: Record<string, string>;
  values: Record<string, string>;
}

/** A meeting that waits for the Ministero. */
export function DecideForm({ id, authority, agenda, called, canDecide, errors, values }: Props) {
  const action = paths.manageConference(id);
  return (
    <Section id="proposta" title={words.title}>
      <DefinitionList
        items={[
          { term: words.from, detail: authority },
          { term: words.called, detail: called.join(", ") },
          { term: words.agenda, detail: agenda },
        ]}
      />
      {canDecide ? (
        <>
          <p className="note mt-3">{words.room}</p>
          <form method="post" action={action} className="line form-actions">
            <button type="submit" name="intento" value="accogli" className="btn btn-primary">
              {words.agree}
            </button>
            <a href={paths.editConference(id)}>{words.edit}</a>
          </form>
          <form method="post" action={action} className="form-narrow mt-5" noValidate>
            <TextArea
              id="motivo"
              name="motivo"
              label={words.reason}
              hint={words.reasonHint}
              error={errors.motivo}
              defaultValue={values.motivo}
              rows={3}
            />
            <button type="submit" name="intento" value="non-accogliere" className="btn btn-outline-danger">
              {words.decline}
            </button>
          </form>
        </>
      ) : (
        <p className="mt-3">{words.notYours}</p>
      )}
    </Section>
  );
}
