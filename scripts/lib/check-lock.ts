import { readFileSync } from "node:fs";

/** The lock file names no download addresses: packages come from the registry that npm is set to. */
const addresses = readFileSync("package-lock.json", "utf8").match(/"resolved": "http[^"]*"/g) ?? [];
if (addresses.length) {
  console.error(
    `package-lock.json names ${addresses.length} download addresses: run npm with omit-lockfile-registry-resolved=true.`,
  );
  process.exit(1);
}
