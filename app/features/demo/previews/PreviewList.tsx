import { StateTag } from "~/components/content/StateTag";
import { paths } from "~/lib/paths";
import { messages } from "./messages";

interface Props {
  kinds: readonly { kind: string; isFixed: boolean; mails: readonly { name: string; subject: string }[] }[];
}

export function PreviewList({ kinds }: Props) {
  return (
    <>
      {kinds.map(({ kind, isFixed, mails }) => (
        <section key={kind} className="section">
          <h2 className="h3">
            {kind} {isFixed && <StateTag kind="private">{messages.fixed}</StateTag>}
          </h2>
          <ul>
            {mails.map(({ name, subject }) => (
              <li key={name}>
                <a href={paths.mailPreview(name)}>{subject}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
