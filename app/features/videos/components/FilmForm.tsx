import { Callout } from "~/components/content/Callout";
import { PageHead } from "~/components/content/PageHead";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { describedBy, FieldFrame } from "~/components/form/FieldFrame";
import type { Warning } from "~/features/guard/check/warning";
import { PersonalDataWarning } from "~/features/guard/components/PersonalDataWarning";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { messages } from "../messages";

interface Props {
  video: { slug: string; title: string };
  isDone: boolean;
  refused: (Refused & { warning: Warning | null }) | null;
}

const words = messages.film;
const FIELDS = [
  { name: "filmato", label: words.file, hint: words.fileHint, accept: ".mp4,.webm" },
  { name: "sottotitoli", label: words.captions, hint: words.captionsHint, accept: ".vtt" },
];

/** Staff put the film of a video, with its captions. */
export function FilmForm({ video, isDone, refused }: Props) {
  const errors = refused?.errors ?? {};
  const listed = Object.entries(errors).map(([fieldId, text]) => ({ fieldId, text }));
  return (
    <>
      <ErrorSummary errors={listed} />
      <PageHead title={words.title(video.title)} lead={words.lead} />
      {isDone && <Callout tone="success">{words.done}</Callout>}
      <form
        className="form-narrow"
        method="post"
        action={paths.film(video.slug)}
        encType="multipart/form-data"
        noValidate
      >
        {FIELDS.map(({ name, label, hint, accept }) => (
          <FieldFrame key={name} id={name} label={label} hint={hint} error={errors[name]}>
            <input
              className={`form-control${errors[name] ? " is-invalid" : ""}`}
              id={name}
              name={name}
              type="file"
              accept={accept}
              aria-describedby={describedBy({ id: name, hint, error: errors[name] })}
              aria-invalid={errors[name] ? true : undefined}
            />
          </FieldFrame>
        ))}
        {refused?.warning && (
          <>
            <PersonalDataWarning warning={refused.warning} errors={errors} values={refused.values} />
            <p className="form-text">{words.again}</p>
          </>
        )}
        <div className="form-actions">
          <button type="submit" className="btn btn-primary">
            {words.send}
          </button>
          <a href={paths.video(video.slug)}>{words.cancel}</a>
        </div>
      </form>
    </>
  );
}
