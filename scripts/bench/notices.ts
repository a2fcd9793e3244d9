import { onOwnDatabase } from "./own-database";

/** `npm run bench:notices`: one notice to 10,000 people, with a mail server of its own. Ends with 1 when a figure is not reached. */
await onOwnDatabase("notices", async () => (await import("./notices-run")).run());
