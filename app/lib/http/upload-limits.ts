/** The addresses whose forms take files; everywhere else a form is text. */
const TAKES_FILES = [
  /^\/segnala$/,
  /^\/forum\/(nuova|allegati)$/,
  /^\/forum\/t\/\d+\/[a-z0-9-]+$/,
  /^\/avvisi\/(nuovo|[a-z0-9-]+\/modifica)$/,
];

export const FILE_LIMIT = 5 * 1024 * 1024;
export const FILES_LIMIT = 5;
/** A whole form with its files. */
export const UPLOAD_LIMIT = 26 * 1024 * 1024;

export function takesFiles(pathname: string): boolean {
  return TAKES_FILES.some((pattern) => pattern.test(pathname));
}
