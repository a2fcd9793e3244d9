/** Who may watch what, besides `canMonitor` and `canWatch` of accounts: pure, used by pages and commands. */

import { canMonitor } from "~/features/accounts/policy";

/** Which maker's software a comune uses, and how the makers fare, is for Ministero and Sogei and for nobody else. */
export const canSeeSoftware = canMonitor;
