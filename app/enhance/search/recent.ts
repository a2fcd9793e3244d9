import { recall, remember } from "../storage";

const key = "anpr:ricerche";
const most = 5;

/** What was searched for last in this browser, the newest first; it is told to nobody. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(recall("localStorage", key) ?? "[]");
    return Array.isArray(kept) ? kept.filter((words): words is string => typeof words === "string").slice(0, most) : [];
  } catch {
    return [];
  }
}

export function rememberSearch(words: string): void {
  const query = words.trim().slice(0, 200);
  if (query.length < 2) return;
  const others = recentSearches().filter((other) => other.toLowerCase() !== query.toLowerCase());
  remember("localStorage", key, JSON.stringify([query, ...others].slice(0, most)));
}

export const forgetSearches = (): void => remember("localStorage", key, null);
