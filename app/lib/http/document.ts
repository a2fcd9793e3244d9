import { useLoaderData } from "@remix-run/react";

/**
 * Data of a page that the browser never hydrates. The server shows it and nobody reads it again, so it is kept out of what Remix
 * serialises for the browser, which for a long text costs as much as the query that read it.
 */
export class DocumentData<T> {
  /** Private: serialising an instance gives an empty object. */
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }
}

/** Alone, or in Remix's `data()` with a status. */
type DocumentLoader<T> = (args: never) => Promise<DocumentData<T> | { data: DocumentData<T> }>;

/** Of a loader made by `document`, what its page shows. */
export type DataOf<L> = L extends DocumentLoader<infer T> ? T : never;

/** What the loader of this page has read. Only in routes whose loader is made by `document` (route.server.ts). */
export function useDocument<L>(): DataOf<L> {
  return (useLoaderData() as DocumentData<DataOf<L>>).value;
}

/** The same inside a `meta` function, where there is none when the loader has refused. */
export function documentOf<L>(data: unknown): DataOf<L> | undefined {
  return data instanceof DocumentData ? data.value : undefined;
}
