import { existsSync } from "node:fs";
import process from "node:process";

/** Reads `.env` when it is there; variables already set win. Empty ones are as if they were not set, for whoever reads them later. */
export function loadEnvFile(): void {
  if (existsSync(".env")) process.loadEnvFile(".env");
  for (const [name, value] of Object.entries(process.env)) if (value === "") delete process.env[name];
}
