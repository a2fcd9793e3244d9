/** The addresses whose forms take files; everywhere else a form is text. */
const TAKES_FILES = [
  /^\/web-conference\/\d{1,15}\/gestione$/,
  /^\/segnala$/,
  /^\/forum\/(nuova|allegati)$/,
  /^\/forum\/t\/\d+\/[a-z0-9-]+$/,
  /^\/avvisi\/(nuovo|[a-z0-9-]+\/modifica)$/,
  /^\/documenti\/(nuovo|[\w-]+\/versione)$/,
  /^\/redazione\/documenti\/[\w-]+$/,
];

export const FILE_LIMIT = 5 * 1024 * 1024;
export const FILES_LIMIT = 5;
/** A whole form with its files. */
const UPLOAD_LIMIT = 26 * 1024 * 1024;

/** Where staff put films of some minutes. */
const TAKES_FILMS = /^\/video\/[a-z0-9-]+\/filmato$/;
export const FILM_LIMIT = 120 * 1024 * 1024;

/** In bytes. */
export interface UploadLimits {
  file: number;
  form: number;
}

/** How large the files of the forms at an address may be; undefined where they take none. */
export function uploadLimits(pathname: string): UploadLimits | undefined {
  if (TAKES_FILMS.test(pathname)) return { file: FILM_LIMIT, form: FILM_LIMIT + FILE_LIMIT };
  return TAKES_FILES.some((pattern) => pattern.test(pathname)) ? { file: FILE_LIMIT, form: UPLOAD_LIMIT } : undefined;
}
