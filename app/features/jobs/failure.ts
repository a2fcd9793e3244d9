/** Names and codes of programs: letters, figures and a few signs. Anything else could be somebody's words. */
const PLAIN = /^[A-Za-z][\w.-]{0,40}$/;

interface Coded {
  name?: unknown;
  code?: unknown;
  responseCode?: unknown;
  cause?: unknown;
}

/**
 * What may be kept and shown of a failure: the kind of error and its code («PostgresError 23505», «Error ECONNREFUSED», «Error EAUTH
 * 535»). Never its message: that may hold addresses, names, whole rows.
 */
export function failureKind(error: unknown): string {
  let root = (error ?? {}) as Coded;
  for (let depth = 0; depth < 5 && root.cause instanceof Error; depth++) root = root.cause as Coded;
  const words = [root.name ?? "Error", root.code].filter((word) => typeof word === "string" && PLAIN.test(word));
  const { code, responseCode } = root;
  if (typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) && !words.includes(code)) words.push(code);
  if (typeof responseCode === "number") words.push(String(responseCode));
  return words.join(" ") || "Error";
}

/** What is thrown to the queue, which stores its message. */
export class JobFailed extends Error {}
