export interface Piece {
  /** Where it begins in the text. */
  at: number;
  text: string;
  href?: string;
}

/** A text cut at its addresses; those of this site without their origin, so that they open where the reader is. */
export function inPieces(text: string, origin: string): Piece[] {
  let at = 0;
  return text.split(/(https?:\/\/[^\s<>"]+)/).map((part, index) => {
    const piece = { at, text: part };
    at += part.length;
    if (index % 2 === 0) return piece;
    return { ...piece, href: part.startsWith(`${origin}/`) ? part.slice(origin.length) : part };
  });
}
