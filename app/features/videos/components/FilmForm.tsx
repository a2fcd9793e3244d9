import { Callout } from "~/components/content/Callout";
import { PageHead } from "~/components/content/PageHead";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { describedBy, FieldFrame } from "~/components/form/FieldFrame";
import type { Warning } from "~/features/guard/check/warning";
import { PersonalDataWarning } from "~/features/guard/components/PersonalDataWarning";
import { sizeWords } from "~/features/uploads/kinds";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { keptField, PARTS, type PartName } from "../film/part-names";
import type { KeptParts } from "../film/parts.server";
import { messages } from "../messages";

interface Props {
  video: { slug: string; title: string };
  isDone: boolean;
  refused: (Refused & { kept: KeptParts; warning: Warning | null }) | null;
}

const words = messages.film;
const FIELDS = {
  filmato: { label: words.file, hint: words.fileHint, accept: ".mp4,.webm" },
  sottotitoli: { label: words.captions, hint: words.captionsHint, accept: ".vtt" },
};

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
        {PARTS.map((part) => (
          <PartField key={part} part={part} error={errors[part]} kept={refused?.kept[part]} />
        ))}
        {refused?.warning && <PersonalDataWarning warning={refused.warning} errors={errors} values={refused.values} />}
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

interface PartFieldProps {
  part: PartName;
  error?: string;
  /** What of it came before and was good. */
  kept?: KeptParts[PartName];
}

function PartField({ part, error, kept }: PartFieldProps) {
  const { label, accept, ...field } = FIELDS[part];
  const hint = kept ? `${words.kept(kept.name, sizeWords(kept.bytes))} ${field.hint}` : field.hint;
  return (
    <FieldFrame id={part} label={label} hint={hint} error={error}>
      {kept && <input type="hidden" name={keptField(part)} value={kept.id} />}
      <input
        className={`form-control${error ? " is-invalid" : ""}`}
        id={part}
        name={part}
        type="file"
        accept={accept}
        aria-describedby={describedBy({ id: part, hint, error })}
        aria-invalid={error ? true : undefined}
      />
    </FieldFrame>
  );
}
