/** Letters and figures of a reading in a row, with where they stand and what lies between them. */
export interface Compact {
  /** Capitals and figures only. */
  text: string;
  /** Position in the reading of each. */
  at: number[];
  /** How many marks stand before each, room counted once; `Infinity` where no code goes on. */
  gaps: number[];
}

/** What people put between the parts of a code: room, lines, cells, marks. */
const LONGEST_GAP = 24;

export function compact(text: string): Compact {
  const letters: string[] = [];
  const at: number[] = [];
  const gaps: number[] = [];
  let gap = Number.POSITIVE_INFINITY;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] as string;
    if (isLetterOrFigure(character)) {
      letters.push(character.toUpperCase());
      at.push(index);
      gaps.push(gap <= LONGEST_GAP ? gap : Number.POSITIVE_INFINITY);
      gap = 0;
    } else if (character > "\u007f") gap = Number.POSITIVE_INFINITY;
    else if (!isRoom(character) || !isRoom(text[index - 1])) gap += 1;
  }
  return { text: letters.join(""), at, gaps };
}

export const isLetterOrFigure = (character: string | undefined): boolean =>
  character !== undefined && /^[A-Za-z0-9]$/.test(character);

const isRoom = (character: string | undefined): boolean => character !== undefined && character <= " ";
