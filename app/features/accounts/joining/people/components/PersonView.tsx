import { DataTable } from "~/components/content/DataTable";
import { DefinitionList } from "~/components/content/DefinitionList";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import { Section } from "~/components/layout/Section";
import { formatDate, formatNumber } from "~/lib/format";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { grantWords } from "../../grants";
import { messages } from "../messages";
import type { PersonPage } from "../person.server";

interface Props {
  person: PersonPage;
  refused: Refused | null;
}

export function PersonView({ person, refused }: Props) {
  const words = messages.person;
  const error = refused?.errors.conferma;
  return (
    <>
      <ErrorSummary errors={error ? [{ fieldId: "conferma", text: error }] : []} />
      <DefinitionList
        items={[
          { term: words.email, detail: person.email },
          { term: words.since, detail: formatDate(person.createdAt) },
          { term: words.password, detail: person.hasPassword ? words.hasPassword : words.noPassword },
          { term: words.factor, detail: person.hasFactor ? words.factorOn : words.factorOff },
          { term: words.sessions, detail: formatNumber(person.sessions) },
        ]}
      />
      <Section id="ruoli" title={words.memberships} small>
        <Memberships person={person} />
        <p className="mt-3">
          <a href={paths.invitations({ persona: person.id })}>{words.invite}</a>
        </p>
      </Section>
      <Section id="accessi" title={words.sessionsTitle} small>
        {person.sessions === 0 ? (
          <p>{words.noSessions}</p>
        ) : (
          <form method="post" action={paths.person(person.id)}>
            <p>{words.sessionsText}</p>
            <button type="submit" name="intento" value="accessi" className="btn btn-outline-primary">
              {words.endSessions}
            </button>
          </form>
        )}
      </Section>
      <Section id="fattore" title={words.factorTitle} small>
        {person.hasFactor ? (
          <form method="post" action={paths.person(person.id)} noValidate>
            <p>{words.factorText}</p>
            <Field
              id="conferma"
              name="conferma"
              label={words.confirm}
              error={error}
              defaultValue={refused?.values.conferma}
              autoComplete="off"
            />
            <button type="submit" name="intento" value="fattore" className="btn btn-outline-primary">
              {words.reset}
            </button>
          </form>
        ) : (
          <p>{words.noFactor}</p>
        )}
      </Section>
    </>
  );
}

function Memberships({ person }: { person: PersonPage }) {
  const words = messages.person;
  if (person.memberships.length === 0) return <p>{words.noMemberships}</p>;
  return (
    <DataTable
      caption={words.membershipsCaption}
      captionHidden
      columns={[
        { key: "role", label: words.role, rowHeader: true },
        { key: "from", label: words.from },
        { key: "to", label: words.to },
        { key: "action", label: words.action },
      ]}
      rows={person.memberships.map((membership) => {
        const { id, role, createdAt, endedAt } = membership;
        const name = grantWords(role, membership);
        return {
          key: String(id),
          cells: {
            role: name,
            from: formatDate(createdAt),
            to: endedAt ? formatDate(endedAt) : words.present,
            action: !endedAt && (
              <form method="post" action={paths.person(person.id)}>
                <input type="hidden" name="id" value={id} />
                <button type="submit" name="intento" value="chiudi" className="btn btn-outline-primary btn-sm">
                  {words.end}
                  <span className="visually-hidden">{words.endOf(name)}</span>
                </button>
              </form>
            ),
          },
        };
      })}
    />
  );
}
