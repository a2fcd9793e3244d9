import { accounts } from "./areas/accounts";
import { conferences } from "./areas/conferences";
import { forum } from "./areas/forum";
import { plans } from "./areas/plans";
import { texts } from "./areas/texts";
import type { Row } from "./signs";

/** A row for each route, by area: what its signs mean stands in `signs.ts`. */
export const MATRIX: Record<string, Row> = { ...accounts, ...plans, ...conferences, ...forum, ...texts };
