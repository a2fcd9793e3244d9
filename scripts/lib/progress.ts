import { Presets, SingleBar } from "cli-progress";

export interface Progress {
  update(done: number, total: number): void;
  end(summary: string): void;
}

/** A bar on a terminal; elsewhere (logs, CI) one line at the end. */
export function progressBar(title: string): Progress {
  const options = {
    format: `${title} {bar} {value}/{total}`,
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  };
  const bar = process.stderr.isTTY ? new SingleBar(options, Presets.shades_classic) : undefined;
  let started = false;
  return {
    update(done, total) {
      if (!started) bar?.start(total, 0);
      started = true;
      bar?.update(done);
    },
    end(summary) {
      bar?.stop();
      process.stderr.write(`${title}: ${summary}\n`);
    },
  };
}
