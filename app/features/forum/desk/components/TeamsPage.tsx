import { Callout } from "~/components/content/Callout";
import { PageHead } from "~/components/content/PageHead";
import { RowList } from "~/components/content/RowList";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import { formatNumber } from "~/lib/format";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { messages, type TeamDone } from "../messages";

const words = messages.teams;

interface Props {
  teams: readonly { name: string; sogei: number; comune: number }[];
  canManage: boolean;
  done: TeamDone | null;
  refused: Refused | null;
}

/** The list of teams; who leads the support changes it. */
export function TeamsPage({ teams, canManage, done, refused }: Props) {
  const { errors = {}, values } = refused ?? {};
  const wrong = teams.findIndex(({ name }) => name === values?.squadra);
  const listed = Object.entries(errors).map(([name, text]) => ({
    fieldId: name === "nuovo" ? `nuovo-${wrong}` : name,
    text,
  }));
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      {done && !refused && (
        <div role="status">
          <Callout tone="success">{words.done[done]}</Callout>
        </div>
      )}
      <ErrorSummary errors={listed} />
      {teams.length === 0 && <p>{words.none}</p>}
      <RowList>
        {teams.map(({ name, ...waiting }, index) => (
          <div key={name}>
            <h2 className="h4 mb-1">{name}</h2>
            <p className="line small mb-0">
              {(["sogei", "comune"] as const).map((queue) => (
                <a key={queue} href={paths.desk({ coda: queue, squadra: name })}>
                  {messages.queues[queue]}: {formatNumber(waiting[queue])}
                </a>
              ))}
            </p>
            {canManage && (
              <form method="post" action={paths.supportTeams()} className="queue-bar" noValidate>
                <input type="hidden" name="squadra" value={name} />
                <Field
                  id={`nuovo-${index}`}
                  name="nuovo"
                  label={words.newName}
                  error={index === wrong ? errors.nuovo : undefined}
                  defaultValue={index === wrong ? values?.nuovo : name}
                  maxLength={40}
                />
                <button type="submit" name="intento" value="rinomina" className="btn btn-outline-primary btn-sm">
                  {words.rename}
                  <span className="visually-hidden">{words.of(name)}</span>
                </button>
                <button type="submit" name="intento" value="togli" className="btn btn-outline-primary btn-sm">
                  {words.remove}
                  <span className="visually-hidden">{words.of(name)}</span>
                </button>
              </form>
            )}
          </div>
        ))}
      </RowList>
      {canManage && (
        <>
          <p className="note mt-2">{words.removeHint}</p>
          <form method="post" action={paths.supportTeams()} className="form-narrow" noValidate>
            <Field
              id="nome"
              name="nome"
              label={words.name}
              error={errors.nome}
              defaultValue={errors.nome && values?.nome}
              maxLength={40}
            />
            <div className="form-actions">
              <button type="submit" name="intento" value="aggiungi" className="btn btn-primary">
                {words.add}
              </button>
            </div>
          </form>
        </>
      )}
    </>
  );
}
