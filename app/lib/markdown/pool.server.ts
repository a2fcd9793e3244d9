import path from "node:path";
import { Worker } from "node:worker_threads";
import { checkLength } from "./limits";
import { MarkdownTooComplex } from "./too-complex";
import type { Profile, Rendered, RenderOptions } from "./types";
import type { Reply, Request } from "./worker";

const WORKERS = 2;
const MEMORY_MB = 64;
/** Milliseconds from when a worker takes a text to its answer. */
const DEADLINE = { user: 500, editorial: 2_000 } satisfies Record<Profile, number>;
/** Milliseconds to load the code, before the first text. */
const START_DEADLINE = 10_000;

interface Job extends Request {
  resolve(rendered: Rendered): void;
  reject(error: Error): void;
}

interface Slot {
  worker: Worker;
  ready: boolean;
  job: Job | null;
  timer?: NodeJS.Timeout;
}

const slots = new Set<Slot>();
const queue: Job[] = [];

/**
 * Renders outside this thread. A text that takes too long or too much memory costs its worker, and the next text finds
 * another.
 * @throws MarkdownTooComplex what `renderMarkdown` refuses, and `slow` or `fault` when the worker was lost
 * @throws Error when the worker's file is missing or does not start: a fault of the installation
 */
export async function renderInWorker(source: string, options: RenderOptions): Promise<Rendered> {
  checkLength(source, options.profile);
  return new Promise((resolve, reject) => {
    queue.push({ source, options, resolve, reject });
    assign();
  });
}

/** Ends the workers; texts not yet rendered are refused. A later text starts new ones. */
export async function closeRenderers(): Promise<void> {
  const closing = [...slots];
  for (const job of queue.splice(0)) job.reject(new MarkdownTooComplex("fault"));
  for (const slot of closing) lose(slot, new MarkdownTooComplex("fault"));
  await Promise.all(closing.map((slot) => slot.worker.terminate()));
}

function assign(): void {
  while (queue.length > 0) {
    const slot = [...slots].find((candidate) => !candidate.job) ?? (slots.size < WORKERS ? start() : undefined);
    if (!slot) return;
    slot.job = queue.shift() ?? null;
    // Only work in progress keeps a process alive: a script ends although its workers wait for more.
    slot.worker.ref();
    if (slot.ready) send(slot);
  }
}

function start(): Slot {
  const file = path.resolve(process.env.MARKDOWN_WORKER || "build/markdown-worker.js");
  // No environment and no flags of ours: the thread that reads strangers' texts has no business with them.
  const worker = new Worker(file, { env: {}, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
  const slot: Slot = { worker, ready: false, job: null };
  slots.add(slot);
  slot.timer = setTimeout(() => lose(slot, new Error(`${file} did not start`)), START_DEADLINE);
  worker.on("message", (reply: Reply) => receive(slot, reply));
  worker.on("error", (cause) => lose(slot, failure(slot, file, cause)));
  worker.on("exit", () => lose(slot, failure(slot, file)));
  return slot;
}

function send(slot: Slot): void {
  const { job } = slot;
  if (!job) return;
  slot.worker.postMessage({ source: job.source, options: job.options } satisfies Request);
  const judge = () => slot.job === job && lose(slot, new MarkdownTooComplex("slow"));
  // If this thread was busy, the answer may be waiting behind the timer: let it in before judging.
  slot.timer = setTimeout(() => setImmediate(judge), DEADLINE[job.options.profile]);
}

function receive(slot: Slot, reply: Reply): void {
  clearTimeout(slot.timer);
  if ("ready" in reply) {
    slot.ready = true;
    send(slot);
    return;
  }
  const { job } = slot;
  slot.job = null;
  slot.worker.unref();
  if ("rendered" in reply) job?.resolve(reply.rendered);
  else if ("refused" in reply) job?.reject(new MarkdownTooComplex(reply.refused, reply.detail));
  else job?.reject(new MarkdownTooComplex("fault", "", { cause: new Error(reply.fault) }));
  assign();
}

/** Takes a worker out of service, once, whichever event came first. */
function lose(slot: Slot, error: Error): void {
  if (!slots.delete(slot)) return;
  clearTimeout(slot.timer);
  void slot.worker.terminate();
  slot.job?.reject(error);
  slot.job = null;
  assign();
}

function failure(slot: Slot, file: string, cause?: unknown): Error {
  if (slot.ready) return new MarkdownTooComplex("fault", "", { cause });
  return new Error(`The Markdown worker ${file} does not start: build the site, or set MARKDOWN_WORKER`, { cause });
}
