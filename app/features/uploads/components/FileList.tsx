import { paths } from "~/lib/paths";
import { sizeWords } from "../kinds";
import type { KeptFile } from "./FileField";

/** Attachments to download, one a line. */
export function FileList({ files }: { files: readonly KeptFile[] }) {
  return (
    <ul className="list-unstyled mb-0">
      {files.map((file) => (
        <li key={file.id}>
          <a href={paths.file(file.id)}>{file.name}</a> <span className="note">({sizeWords(file.bytes)})</span>
        </li>
      ))}
    </ul>
  );
}
