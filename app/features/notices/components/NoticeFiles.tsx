import { sizeWords } from "~/features/uploads/kinds";
import { paths } from "~/lib/paths";
import { messages } from "../messages";

interface Props {
  files: readonly { id: string; name: string; bytes: number }[];
}

/** Attachments of a notice, one a line. */
export function NoticeFiles({ files }: Props) {
  if (!files.length) return null;
  return (
    <section className="section" aria-labelledby="allegati-titolo">
      <h2 id="allegati-titolo" className="h3">
        {messages.attachments}
      </h2>
      <ul className="list-unstyled">
        {files.map(({ id, name, bytes }) => (
          <li key={id}>
            <a href={paths.noticeFile(id)}>{name}</a> <span className="note">({sizeWords(bytes)})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
