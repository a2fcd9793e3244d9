import { Icon } from "~/components/content/Icon";
import { describedBy, FieldFrame } from "~/components/form/FieldFrame";
import { paths } from "~/lib/paths";
import { composer } from "./composer-messages";

interface Props {
  label: string;
  hint: string;
  error?: string;
  defaultValue?: string;
  /** Where a draft of it is kept on the server; left out where the text is already kept. */
  draft?: string;
  rows?: number;
}

/** The signs a button puts around what is selected; the page's script shows the bar. */
const TOOLS = [
  { mark: "**", label: composer.bold, sign: "G" },
  { mark: "_", label: composer.italic, sign: "C" },
  { mark: "1. ", label: composer.list, sign: "1." },
  { mark: "> ", label: composer.quote, sign: "»" },
  { mark: "```", label: composer.code, sign: "</>" },
  { mark: "[]()", label: composer.link, sign: null },
] as const;

/** The field a message is written in: Markdown, with buttons, pictures by pasting, and a draft on the server where scripts run. */
export function Composer({ label, hint, error, defaultValue, draft, rows = 10 }: Props) {
  const id = "testo";
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <div
        className="composer"
        data-composer
        data-draft-place={draft}
        data-draft-url={paths.forumDraft()}
        data-preview-url={paths.forumPreview()}
        data-upload-url={paths.forumUpload()}
      >
        <div className="composer-bar" role="toolbar" aria-label={composer.bar} hidden>
          {TOOLS.map(({ mark, label: name, sign }) => (
            <button key={mark} type="button" data-mark={mark} title={name}>
              {sign ? <span aria-hidden="true">{sign}</span> : <Icon name="external-link" size="sm" />}
              <span className="visually-hidden">{name}</span>
            </button>
          ))}
        </div>
        <textarea
          className={error ? "form-control is-invalid" : "form-control"}
          id={id}
          name={id}
          rows={rows}
          defaultValue={defaultValue}
          aria-describedby={describedBy({ id, hint, error })}
          aria-invalid={error ? true : undefined}
        />
      </div>
    </FieldFrame>
  );
}
