import { inspect } from "../../app/features/guard/inspect";
import { MUTATIONS } from "./guard-data/mutations";
import { survivors } from "./guard-mutants";
import { measure, print } from "./guard-run";

/** `npm run bench:guard`: ends with 1 below a bar, or when a part of the guard can be taken away and nothing is missed. */
async function main(): Promise<void> {
  const score = measure(inspect);
  print(score);
  const alive = await survivors();
  console.log(
    `${MUTATIONS.length} parts of the guard taken away one by one: ${MUTATIONS.length - alive.length} noticed.`,
  );
  for (const name of alive) console.log(`not noticed: ${name}`);
  if (!score.isGood || alive.length) process.exitCode = 1;
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
