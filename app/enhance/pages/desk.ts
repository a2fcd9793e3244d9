/** Comforts of Sogei's desk: keys, and canned replies put in at the cursor. */
import { insertCanned } from "../desk/canned";
import { addShortcuts } from "../desk/shortcuts";

addShortcuts();
insertCanned();
