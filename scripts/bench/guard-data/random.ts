/** A sequence that is the same at each run (mulberry32). */
export class Random {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** From `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  of<T>(list: ArrayLike<T>): T {
    return list[this.whole(0, list.length - 1)] as T;
  }

  figures(count: number): string {
    return Array.from({ length: count }, () => this.whole(0, 9)).join("");
  }

  letters(count: number): string {
    return Array.from({ length: count }, () => this.of("ABCDEFGHIJKLMNOPQRSTUVWXYZ")).join("");
  }

  hex(count: number): string {
    return Array.from({ length: count }, () => this.of("0123456789abcdef")).join("");
  }
}
