/** Which option is the active one after a key; -1 is none, null means the key is not for the list. */
export function moveActive(key: string, active: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return active + 1 < count ? active + 1 : 0;
  if (key === "ArrowUp") return active > 0 ? active - 1 : count - 1;
  // Without an active option these two move the caret in the field.
  if (key === "Home" && active >= 0) return 0;
  if (key === "End" && active >= 0) return count - 1;
  return null;
}

export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** Ctrl K (⌘ K) anywhere, `/` only while no text is being written. */
export function opensSearch(press: KeyPress, writing: boolean): boolean {
  if (press.altKey) return false;
  if (press.ctrlKey || press.metaKey) return press.key.toLowerCase() === "k";
  return press.key === "/" && !writing;
}
