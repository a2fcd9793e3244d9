const LONGEST = 100;

/** Separators of folders, then what no file system of Windows takes. */
const FOLDERS = /^.*[/\\]/s;
const FORBIDDEN = /[<>:"|?*]/g;
/** Control characters, marks that turn the direction of writing or cannot be seen, halves of pairs. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** The extension of a name in lower case, "" without one. */
export function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,10})$/i.exec(cleaned(name))?.[1]?.toLowerCase() ?? "";
}

/** A name that any system can save and that reads as what it is: no folders, nothing unseen, at most 100 characters. */
export function cleanName(name: string): string {
  const text = cleaned(name);
  const extension = extensionOf(name);
  const bare = extension ? text.slice(0, -extension.length - 1) : text;
  const stem = bare.replace(/^[. ]+|[. ]+$/g, "") || "file";
  const free = RESERVED.test(stem) ? `${stem}_` : stem;
  const room = LONGEST - (extension ? extension.length + 1 : 0);
  return [...free].slice(0, room).join("").trimEnd() + (extension && `.${extension}`);
}

function cleaned(name: string): string {
  return name
    .normalize("NFC")
    .replace(UNSEEN, "")
    .replace(FOLDERS, "")
    .replace(FORBIDDEN, "_")
    .replace(/\s+/g, " ")
    .trim();
}
