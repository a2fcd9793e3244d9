import { chmodSync, copyFileSync } from "node:fs";
import path from "node:path";
import { readEnv } from "../app/lib/env.server";
import { startEmbedded } from "../db/embedded/embedded.server";
import { comparison } from "./backup/comparison";
import { BackupRefused } from "./backup/connection";
import { type Manifest, secretMarkOf } from "./backup/manifest";
import { restore } from "./backup/restore";
import { run } from "./backup/run";
import { loadEnvFile } from "./lib/env-file";
import { holdInstance } from "./lib/instance";
import { progressBar } from "./lib/progress";

/** `npm run restore DIR [-- --replace]`: puts a backup back, on a site that is stopped. */
await run(async () => {
  const [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
  if (!folder) throw new BackupRefused("Say from where: npm run restore DIR [-- --replace]");
  loadEnvFile();
  const { DATABASE_URL, DATA_DIR, SESSION_SECRET } = readEnv(process.env);
  const release = holdInstance(DATA_DIR);
  const embedded = DATABASE_URL ? undefined : await startEmbedded({ dataDir: DATA_DIR });
  try {
    const bars = { parts: progressBar("Checked"), files: progressBar("Files"), rows: progressBar("Rows") };
    const { manifest, compared } = await restore({
      folder,
      url: DATABASE_URL ?? embedded?.url ?? "",
      dataDir: DATA_DIR,
      replace: process.argv.includes("--replace"),
      onProgress: (what, done, total) => bars[what].update(done, total),
    });
    for (const [what, bar] of Object.entries(bars)) bar.end(what === "parts" ? "every part is whole" : "restored");
    console.log(comparison(compared));
    bringSecret(manifest, { folder, dataDir: DATA_DIR, configured: SESSION_SECRET, isEmbedded: !DATABASE_URL });
    process.stderr.write(`Restored as it was on ${manifest.createdAt}; everybody signs in again.\n`);
  } finally {
    await embedded?.stop();
    release();
  }
});

interface Place {
  folder: string;
  dataDir: string;
  configured: string | undefined;
  isEmbedded: boolean;
}

/** Second factors and links are sealed with the secret: without the one of the backup they cannot be read. */
function bringSecret({ secret, secretMark }: Manifest, { folder, dataDir, configured, isEmbedded }: Place): void {
  if (configured ? secretMark === secretMarkOf(configured) : secret && isEmbedded) {
    if (configured || !secret) return;
    const file = path.join(dataDir, "session-secret");
    copyFileSync(path.join(folder, secret.file), file);
    chmodSync(file, 0o600);
    return;
  }
  process.stderr.write(
    "SESSION_SECRET is not the one of this backup: second factors and links sent by mail will not work. Set the former one" +
      `${secret ? ` (${path.join(folder, secret.file)})` : ""}.\n`,
  );
}
