import { sizeWords } from "~/features/uploads/kinds";
import { paths } from "~/lib/paths";
import { messages } from "../messages";
import type { PostFile } from "../posts.server";

/** Files of a message that its text does not show. */
export function PostFiles({ files }: { files: readonly PostFile[] }) {
  if (!files.length) return null;
  const pictures = files.filter(({ isImage }) => isImage);
  const others = files.filter(({ isImage }) => !isImage);
  return (
    <>
      {pictures.map(({ id, alt, name }) => (
        <figure className="figure" key={id}>
          <img src={paths.attachment(id)} alt={alt || name} loading="lazy" />
          {alt && <figcaption>{alt}</figcaption>}
        </figure>
      ))}
      {others.length > 0 && (
        <ul className="post-files list-unstyled" aria-label={messages.files}>
          {others.map(({ id, name, bytes }) => (
            <li key={id}>
              <a href={paths.attachment(id)}>{name}</a> <span className="note">({sizeWords(bytes)})</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
