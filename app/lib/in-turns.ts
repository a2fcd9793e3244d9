/** Work of which at most `most` is done at the same time; the rest waits in the order in which it came. */
export function inTurns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const queue: (() => void)[] = [];
  return async (work) => {
    if (running >= most) await new Promise<void>((start) => queue.push(start));
    else running += 1;
    try {
      return await work();
    } finally {
      // A place is handed over, not freed and taken: nobody comes in between.
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
