import { hash, verify } from "@node-rs/argon2";

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 200;

/** argon2id, the library's own choice, with the parameters of OWASP's cheat sheet (19 MiB, two passes). */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), OPTIONS);
}

let nobody: Promise<string> | undefined;

/** Whether the password is the one of this hash; without a hash it takes the same time and is false. */
export async function isPassword(storedHash: string | null | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword("nobody has this password");
  const isRight = await verify(storedHash ?? (await nobody), normal(password));
  return Boolean(storedHash) && isRight;
}

/** A password typed on another keyboard is the same text in another form. */
function normal(password: string): string {
  return password.normalize("NFKC").slice(0, PASSWORD_MAX);
}

let common: Promise<Set<string>> | undefined;

async function commonPasswords(): Promise<Set<string>> {
  const { dictionary } = await import("@zxcvbn-ts/language-common");
  return new Set(Object.values(dictionary).flatMap((words) => words.map(String)));
}

/** Words anybody would try first, also with figures and signs around them, and what the person is called. */
export async function isCommonPassword(password: string, about: readonly string[] = []): Promise<boolean> {
  common ??= commonPasswords();
  const words = await common;
  const text = normal(password).toLowerCase();
  const bare = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  if (words.has(text) || words.has(bare) || OWN_WORDS.some((word) => bare === word)) return true;
  if (new Set(text).size < 5 || isSequence(text)) return true;
  return about.some((word) => word.length >= 4 && bare === word.toLowerCase());
}

/** What somebody in an Italian registry office would try. */
const OWN_WORDS = [
  "anagrafe",
  "anpr",
  "comune",
  "supporto",
  "subentro",
  "password",
  "passwordanpr",
  "anagrafeanpr",
  "cambiami",
];

function isSequence(text: string): boolean {
  return ["abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm"].some(
    (row) => row.includes(text) || [...row].reverse().join("").includes(text),
  );
}
