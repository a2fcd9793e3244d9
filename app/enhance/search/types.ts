export interface Item {
  title: string;
  url: string;
  excerpt: { text: string; mark: boolean }[];
  note?: string | null;
}

/** What `/cerca/suggerimenti` answers. */
export interface Suggestions {
  query: string;
  exact: Item | null;
  groups: { kind: string; label: string; items: Item[] }[];
  total: number;
  correction: string | null;
}
