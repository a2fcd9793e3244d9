import { FileList } from "~/features/uploads/components/FileList";
import { paths } from "~/lib/paths";
import type { Materials } from "../materials.server";
import { messages } from "../messages";

/** What was handed out; a recording is a link of this site. */
export function MaterialList({
  materials: { files, recordings },
}: {
  materials: Pick<Materials, "files" | "recordings">;
}) {
  if (!files.length && !recordings.length) return <p className="mt-3">{messages.materials.none}</p>;
  return (
    <div className="mt-3">
      {files.length > 0 && <FileList files={files} />}
      {recordings.length > 0 && (
        <ul className="list-unstyled">
          {recordings.map(({ id, title }) => (
            <li key={id}>
              <a href={paths.recording(id)}>{messages.materials.watch(title)}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
