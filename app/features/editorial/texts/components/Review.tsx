import { Callout } from "~/components/content/Callout";
import { Difference } from "~/components/content/Difference";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import { TextArea } from "~/components/form/TextArea";
import { TextBody } from "~/features/content/components/TextBody";
import { unseenSentences } from "~/features/guard/unseen-words";
import { formatDateTime } from "~/lib/format";
import { paths } from "~/lib/paths";
import { messages } from "../messages";
import type { TextPageData } from "../page.server";
import type { WrittenText } from "../refused.server";
import { FILES_ANCHOR } from "./TextAside";

const words = messages.actions;

interface Props {
  text: TextPageData;
  action: string;
  written: WrittenText | null;
}

/** A draft as it is read before it comes out, and what its reader can decide. */
export function Review({ text, action, written }: Props) {
  const { draft, entry, lines, preview } = text;
  if (!draft) return <p>{messages.states.none}.</p>;
  const errors = written?.errors ?? {};
  return (
    <>
      <ErrorSummary
        errors={Object.entries(errors).map(([name, sentence]) => ({
          fieldId: name === "allegati" ? FILES_ANCHOR : name,
          text: sentence,
        }))}
      />
      <section aria-labelledby="cambia" className="section">
        <h2 className="h3" id="cambia">
          {messages.changesTitle}
        </h2>
        {entry === null && <p>{messages.isNew}</p>}
        {lines.length > 0 && <Difference lines={lines} />}
        {entry && !lines.length && <p>{messages.noChanges}</p>}
      </section>
      {preview && (
        <section className="preview" aria-labelledby="lettura">
          <h2 className="h3" id="lettura">
            {messages.previewTitle}
          </h2>
          <p className="lead">{text.values.riassunto}</p>
          <TextBody html={preview} />
        </section>
      )}
      <Looked files={text.looked} />
      <Decision text={text} action={action} written={written} />
    </>
  );
}

/** What the writers have said about pictures that the guard can't read. */
function Looked({ files }: { files: TextPageData["looked"] }) {
  if (!files.length) return null;
  return (
    <Callout title={messages.looked.title}>
      {files.map(({ id, name, by, at, ...unseen }) => (
        <p key={id}>
          <a href={paths.file(id)}>{name}</a>
          <br />
          {unseenSentences(unseen).join(" ")} {messages.looked.by(by ?? messages.nobody, formatDateTime(at))}
        </p>
      ))}
      <p className="mb-0">{messages.looked.toReader}</p>
    </Callout>
  );
}

function Decision({ text, action, written }: Props) {
  const { draft, rights } = text;
  if (!draft || !rights.canWrite) return null;
  const edition = <input type="hidden" name="edizione" value={draft.edition} />;
  const field = (name: string) => ({
    id: name,
    name,
    error: written?.errors[name],
    defaultValue: written?.values[name],
  });
  const isScheduled = draft.state === "scheduled";
  return (
    <div className="form-narrow">
      {rights.canReview ? (
        <form method="post" action={action} className="section" noValidate>
          {edition}
          <button type="submit" name="intento" value="pubblica" className="btn btn-primary">
            {words.publish}
          </button>
        </form>
      ) : (
        <p className="section">{messages.ownText}</p>
      )}
      {rights.canReview && !isScheduled && (
        <>
          <form method="post" action={action} className="section" noValidate>
            {edition}
            <p>{words.scheduleText}</p>
            <div className="field-row">
              <Field {...field("giorno")} label={words.day} type="date" />
              <Field {...field("ora")} label={words.time} hint={words.timeHint} maxLength={5} />
            </div>
            <button type="submit" name="intento" value="programma" className="btn btn-outline-primary">
              {words.schedule}
            </button>
          </form>
          <form method="post" action={action} className="section" noValidate>
            {edition}
            <TextArea {...field("nota")} label={words.note} rows={3} />
            <button type="submit" name="intento" value="rimanda" className="btn btn-outline-primary">
              {words.sendBack}
            </button>
          </form>
        </>
      )}
      <form method="post" action={action} className="section">
        {edition}
        <p>{isScheduled ? words.stopText : words.takeBackText}</p>
        <button
          type="submit"
          name="intento"
          value={isScheduled ? "ferma" : "riprendi"}
          className="btn btn-outline-primary"
        >
          {isScheduled ? words.stop : words.takeBack}
        </button>
      </form>
    </div>
  );
}
