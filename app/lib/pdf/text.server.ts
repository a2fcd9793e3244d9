import path from "node:path";
import { Worker } from "node:worker_threads";
import { inTurns } from "../in-turns";
import type { PdfReading } from "./read";
import { PdfUnread } from "./unread";
import type { Reply, Task } from "./worker";

const MEMORY_MB = 256;
/** In milliseconds. A page that is scanned takes a third of a second: its picture is unpacked to know its size. */
const DEADLINE = { text: 10_000, pictures: 30_000 };
const AT_ONCE = 1;

const inTurn = inTurns(AT_ONCE);

/**
 * The text of a PDF of which a person sees no more than we, read in a thread of its own that ends with it.
 * @throws PdfUnread when it can't be read whole: broken, locked, with pictures or files in it, too long for time or memory
 */
export async function pdfText(content: Uint8Array, deadline = DEADLINE.text): Promise<string> {
  const { text } = await inTurn(() => read({ content: new Uint8Array(content), takesPictures: false }, deadline));
  return text;
}

/**
 * The text of a PDF that may have pictures, and the pages they are on.
 * @throws PdfUnread as `pdfText`, but for pictures
 */
export function pdfReading(content: Uint8Array, deadline = DEADLINE.pictures): Promise<PdfReading> {
  return inTurn(() => read({ content: new Uint8Array(content), takesPictures: true }, deadline));
}

function read(task: Task, deadline: number): Promise<PdfReading> {
  const file = path.resolve(process.env.PDF_WORKER || "build/pdf-worker.js");
  return new Promise((resolve, reject) => {
    // No environment and no flags of ours: the thread that reads strangers' files has no business with them.
    const worker = new Worker(file, {
      workerData: task,
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const end = (done: () => void) => {
      clearTimeout(timer);
      void worker.terminate();
      done();
    };
    const timer = setTimeout(() => end(() => reject(new PdfUnread("slow"))), deadline);
    worker.on("message", (reply: Reply) =>
      end(() => ("text" in reply ? resolve(reply) : reject(new PdfUnread(reply.unread)))),
    );
    worker.on("error", (cause: NodeJS.ErrnoException) => {
      const isMissing = cause.code === "MODULE_NOT_FOUND" || cause.code === "ERR_MODULE_NOT_FOUND";
      const missing = () =>
        new Error(`The PDF worker ${file} does not start: build the site, or set PDF_WORKER`, { cause });
      end(() => reject(isMissing ? missing() : new PdfUnread("slow")));
    });
    worker.on("exit", () => end(() => reject(new PdfUnread("broken"))));
  });
}
