import { bundleThread } from "../bundle-thread";

/** Writes the worker thread that reads PDFs: called when the site is built, and by the tests. */
export const bundlePdfWorker = (outfile: string): Promise<void> => bundleThread("pdf/worker.ts", outfile);
