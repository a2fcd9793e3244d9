/// <reference types="@remix-run/dev" />

import "@remix-run/server-runtime";
import type { SignIn } from "~/features/accounts/actor";
import type { ReceivedFile } from "~/lib/http/upload.server";

declare module "@remix-run/server-runtime" {
  // Loaders' types as they arrive in the component: data does not pass through JSON.
  interface Future {
    v3_singleFetch: true;
  }
  interface AppLoadContext {
    /** Address of the visitor as far as `TRUST_PROXY` lets it be believed. Kept only with what signed-in people do; never logged. */
    address: string;
    requestId: string;
    /** Browser and system in words. */
    device: string;
    /** Who is signed in, read once a request; undefined for nobody. */
    signIn(): Promise<SignIn | undefined>;
    /** Files of the form, where the route takes any (lib/http/upload-limits.ts) and who sends it is signed in. */
    files: ReceivedFile[];
    /** The answer is for this reader alone and for this moment: neither this site nor the browser keeps it. */
    keepNothing(): void;
  }
}
