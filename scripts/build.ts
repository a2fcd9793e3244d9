import { buildSite } from "./build/site";

/** `npm run build`: the whole build, also when nothing has changed. */
await buildSite({ force: true });
