import { compare, shownFigures } from "./agreement/compare";
import { countFiles } from "./agreement/count";
import { readFiles } from "./agreement/csv";
import { printTable } from "./bench/table";
import { withDatabase } from "./lib/with-database";

/**
 * `npm run agreement -- DIR`: counts the comuni of the three files of real data in DIR, and compares with what `/monitoraggio`
 * reads from the site's database after they were imported. Prints the table and exits ≠ 0 on any difference.
 */
const [folder, ...others] = process.argv.slice(2);

if (!folder || others.length) {
  console.error("Usage: npm run agreement -- <folder of the archive, the sheets and the subentri>");
  process.exitCode = 2;
} else {
  const files = readFiles(folder);
  await withDatabase(async () => {
    const { readShown } = await import("./agreement/shown");
    const { figures, today } = await readShown();
    const { rows, differences } = compare(countFiles(files, today), shownFigures(figures));
    printTable(["figure", "from the files", "on /monitoraggio", "agree"], rows);
    for (const difference of differences) console.error(difference);
    if (differences.length) process.exitCode = 1;
  });
}
