import { Callout } from "~/components/content/Callout";
import { PageHead } from "~/components/content/PageHead";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Columns } from "~/components/layout/Columns";
import { Section } from "~/components/layout/Section";
import { type Zone, zonesParam } from "~/features/uploads/zones";
import { paths } from "~/lib/paths";
import { messages } from "./messages";
import { ZoneFields } from "./ZoneFields";

interface Props {
  picture: { id: string; name: string; alt: string; publishedAt: Date | null };
  thread: string;
  /** Zones to be shown burned in, of a form that came back. */
  preview: Zone[] | null;
  errors: Record<string, string>;
  values: Record<string, string>;
}

/** A picture before everybody sees it: zones drawn on it or written in numbers, or the word of its sender that it shows nobody. */
export function PicturePage({ picture: { id, name, alt, publishedAt }, thread, preview, errors, values }: Props) {
  const listed = ["zone", "conferma"].flatMap((field) =>
    errors[field] ? [{ fieldId: field, text: errors[field] }] : [],
  );
  return (
    <>
      <ErrorSummary errors={listed} />
      <PageHead title={messages.title} lead={messages.lead} />
      {publishedAt && <Callout>{messages.published}</Callout>}
      <form method="post" action={paths.picture(id)} noValidate>
        <Columns kind="aside">
          <div>
            <figure className="blackout" data-blackout>
              <img src={paths.attachment(id)} alt={alt || messages.original} />
              <figcaption className="note">{name}</figcaption>
            </figure>
            {preview && (
              <figure className="blackout" id="anteprima">
                <img src={paths.picturePreview(id, zonesParam(preview))} alt={messages.preview} />
                <figcaption className="note">{messages.preview}</figcaption>
              </figure>
            )}
          </div>
          <div>
            <Section id="copri" title={messages.zones} small>
              <ZoneFields error={errors.zone} values={values} />
              <p className="note">{messages.blackOutHint}</p>
              <div className="form-actions">
                <button type="submit" name="intento" value="oscura" className="btn btn-primary">
                  {messages.blackOut}
                </button>
                <button type="submit" name="intento" value="anteprima" className="btn btn-outline-primary">
                  {messages.show}
                </button>
              </div>
            </Section>
            {!publishedAt && (
              <Section id="intatta" title={messages.asItIs} small>
                <div className={errors.conferma ? "form-group has-error" : "form-group"}>
                  {errors.conferma && <p className="invalid-feedback">{errors.conferma}</p>}
                  <label className="form-check">
                    <input className="form-check-input" id="conferma" type="checkbox" name="conferma" value="si" />
                    <span className="form-check-label">{messages.confirm}</span>
                  </label>
                </div>
                <button type="submit" name="intento" value="conferma" className="btn btn-outline-primary">
                  {messages.publish}
                </button>
              </Section>
            )}
            <p className="mt-3">
              <a href={thread}>{messages.back}</a>
            </p>
          </div>
        </Columns>
      </form>
    </>
  );
}
