/** A page's address without the reader's choice. */
export function withoutQuery(path: string): string {
  return path.split("?", 1)[0] ?? path;
}
