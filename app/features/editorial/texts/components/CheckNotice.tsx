import { Callout } from "~/components/content/Callout";
import { Difference } from "~/components/content/Difference";
import { messages } from "../messages";
import type { TextPageData } from "../page.server";

const words = messages.check;

/** What has changed of that which a text depends on, with the button that says it still holds. */
export function CheckNotice({ text, action }: { text: TextPageData; action: string }) {
  const { changed, fileLines, rights } = text;
  if (!changed.length) return null;
  const isOfFile = changed.some(({ kind }) => kind === "file");
  return (
    <Callout tone="warning" title={words.title}>
      <p>{words.text}</p>
      <ul>
        {changed.map((source) => (
          <li key={`${source.kind} ${source.key}`}>{reasonWords(source)}</li>
        ))}
      </ul>
      {isOfFile && !fileLines && <p>{words.fileGone}</p>}
      {fileLines && (
        <>
          <p>{words.fileTitle}</p>
          <Difference lines={fileLines} />
        </>
      )}
      {rights.canWrite && (
        <form method="post" action={action}>
          <button type="submit" name="intento" value="controllata" className="btn btn-outline-primary btn-sm">
            {messages.actions.checked}
          </button>
        </form>
      )}
    </Callout>
  );
}

/** Which source has changed. */
export function reasonWords({ kind, key }: TextPageData["changed"][number]): string {
  return kind === "code" ? words.reasons.code(key) : words.reasons[kind];
}
