import { parentPort, workerData } from "node:worker_threads";
import { type PdfReading, readPdf } from "./read";
import { PdfUnread, type Unread } from "./unread";

/** What the thread answers, once. */
export type Reply = PdfReading | { unread: Unread };

/** What it is given. */
export interface Task {
  content: Uint8Array;
  takesPictures: boolean;
}

async function answer({ content, takesPictures }: Task): Promise<Reply> {
  try {
    return await readPdf(content, takesPictures);
  } catch (error) {
    return { unread: error instanceof PdfUnread ? error.reason : "broken" };
  }
}

answer(workerData as Task).then((reply) => parentPort?.postMessage(reply));
