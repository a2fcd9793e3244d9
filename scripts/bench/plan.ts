import { onOwnDatabase } from "./own-database";

/** `npm run bench:plan`: plans all comuni. Ends with 1 when a figure is not reached. */
await onOwnDatabase("plan", async () => (await import("./plan-run")).run());
