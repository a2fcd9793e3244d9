import { isUnseen, plainLetters } from "./letters";

/** A text as a reader would take it: simple characters, each with the place in the source it stands for. */
export interface Reading {
  text: string;
  starts: number[];
  ends: number[];
  /** What all readings of a text are made from. */
  source: string;
}

/** Collects the characters of a reading. */
export class ReadingBuilder {
  private readonly parts: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  constructor(private readonly source: string) {}

  /** Each character of `text` stands for the same place of the source. */
  add(text: string, start: number, end: number): void {
    for (let index = 0; index < text.length; index += 1) {
      this.parts.push(text[index] as string);
      this.starts.push(start);
      this.ends.push(end);
    }
  }

  /** Characters of another reading, as they are. */
  copy(reading: Reading, from: number, to: number): void {
    for (let index = from; index < to; index += 1) {
      this.parts.push(reading.text[index] as string);
      this.starts.push(reading.starts[index] as number);
      this.ends.push(reading.ends[index] as number);
    }
  }

  done(): Reading {
    return { text: this.parts.join(""), starts: this.starts, ends: this.ends, source: this.source };
  }
}

/** The text with nothing unseen in it, and letters of other alphabets that look like ours, wide ones and accented ones as plain ones. */
export function readPlainly(source: string): Reading {
  const builder = new ReadingBuilder(source);
  let position = 0;
  for (const character of source) {
    const end = position + character.length;
    if (!isUnseen(character)) builder.add(plainLetters(character), position, end);
    position = end;
  }
  return builder.done();
}

/** The source's place of a part of a reading. */
export function sourceSpan({ starts, ends }: Reading, from: number, to: number): { start: number; end: number } {
  return { start: starts[from] as number, end: ends[to - 1] as number };
}
