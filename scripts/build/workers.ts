import path from "node:path";
import { bundleMarkdownWorker } from "../../app/lib/markdown/bundle-worker";
import { bundlePdfWorker } from "../../app/lib/pdf/bundle-worker";

/** The worker threads, each as one file beside the built site. */
export async function bundleWorkers(): Promise<void> {
  await Promise.all([
    bundleMarkdownWorker(path.resolve("build/markdown-worker.js")),
    bundlePdfWorker(path.resolve("build/pdf-worker.js")),
  ]);
}
