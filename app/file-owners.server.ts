import type { Actor } from "~/features/accounts/actor";
import { mayReadMaterials } from "~/features/conferences/after/materials.server";
import { canReadDesk } from "~/features/editorial/policy";
import { mayReadReportFiles } from "~/features/editorial/reports/queries.server";
import { mayReadPostFile } from "~/features/forum/files.server";
import { mayReadNoticeFile } from "~/features/notices/reading/files.server";
import type { OwnerRules } from "~/features/uploads/owners";

/** Who may read files, by what they hang on. Nothing else stands here. */
export const fileOwners: OwnerRules<Actor> = {
  report: mayReadReportFiles,
  post: mayReadPostFile,
  // Films have an address of their own, which knows whether their video is in force.
  film: () => false,
  conference: mayReadMaterials,
  notice: mayReadNoticeFile,
  // Before they are published; after that documents give their files out at an address of their own, which knows whether they are in force.
  draft: canReadDesk,
  document: canReadDesk,
};
