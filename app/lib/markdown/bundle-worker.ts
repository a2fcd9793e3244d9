import { bundleThread } from "../bundle-thread";

/** Writes the worker thread as one file that runs on plain Node: called when the site is built, and by the tests. */
export const bundleMarkdownWorker = (outfile: string): Promise<void> => bundleThread("markdown/worker.ts", outfile);
