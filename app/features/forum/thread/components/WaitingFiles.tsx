import { paths } from "~/lib/paths";
import { messages } from "../../pictures/messages";
import type { PostFile } from "../posts.server";

interface Props {
  files: readonly PostFile[];
  isOwn: boolean;
}

/** Files of a public message that only the asker's side sees so far; their sender decides on pictures. */
export function WaitingFiles({ files, isOwn }: Props) {
  if (!files.length) return null;
  return (
    <ul className="post-waiting list-unstyled">
      {files.map(({ id, name, isImage }) => (
        <li key={id} className="note">
          {isImage ? messages.waiting(name) : messages.waitingFile(name)}{" "}
          {isImage && isOwn && <a href={paths.picture(id)}>{messages.check}</a>}
        </li>
      ))}
    </ul>
  );
}
