/** Storage may be forbidden or full: then nothing is remembered. */
export function remember(area: "localStorage" | "sessionStorage", key: string, value: string | null): void {
  try {
    if (value === null) window[area].removeItem(key);
    else window[area].setItem(key, value);
  } catch {}
}

export function recall(area: "localStorage" | "sessionStorage", key: string): string | null {
  try {
    return window[area].getItem(key);
  } catch {
    return null;
  }
}
