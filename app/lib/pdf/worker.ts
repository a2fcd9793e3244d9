import { parentPort, workerData } from "node:worker_threads";
import { readPdf } from "./read";
import { PdfUnread, type Unread } from "./unread";

/** What the thread answers, once. */
export type Reply = { text: string } | { unread: Unread };

async function answer(content: Uint8Array): Promise<Reply> {
  try {
    return { text: await readPdf(content) };
  } catch (error) {
    return { unread: error instanceof PdfUnread ? error.reason : "broken" };
  }
}

answer(workerData as Uint8Array).then((reply) => parentPort?.postMessage(reply));
