import type { ContextOf } from "~/lib/http/remix.server";
import type { SignIn } from "./actor";
import { deviceWords } from "./device";
import { readSession } from "./session.server";

/** What loaders and actions know of a request. Who is signed in is asked once, by the first who wants to know. */
export const requestContext: ContextOf = ({ req, address, requestId }) => {
  let signIn: Promise<SignIn | undefined> | undefined;
  return {
    address,
    requestId,
    get device() {
      return deviceWords(req.headers["user-agent"] ?? null);
    },
    signIn() {
      signIn ??= readSession(req.headers.cookie ?? null);
      return signIn;
    },
    files: [],
    keepNothing() {},
  };
};
