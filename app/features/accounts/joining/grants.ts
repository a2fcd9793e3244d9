import { z } from "zod";
import { ROLES, type Role } from "~db/enums";
import { roleNames } from "../labels";

/** A role and for whom: what an invitation promises and a membership is. */
export interface Grant {
  role: Role;
  comuneId: number | null;
  authorityId: number | null;
  vendorId: number | null;
}

const dataSchema = z.object({
  role: z.enum(ROLES),
  authorityId: z.number().int().nullish(),
  vendorId: z.number().int().nullish(),
});

interface LinkContent {
  purpose: string;
  comuneId: number | null;
  data: Record<string, unknown>;
}

/** What a link lets its holder become. */
export function grantOf({ purpose, comuneId, data }: LinkContent): Grant {
  const nobody = { comuneId, authorityId: null, vendorId: null };
  if (purpose === "activation") return { ...nobody, role: "referente" };
  if (purpose === "first-admin") return { ...nobody, comuneId: null, role: "admin" };
  const { role, authorityId = null, vendorId = null } = dataSchema.parse(data);
  return { role, comuneId, authorityId, vendorId };
}

/** What stands in the link of an invitation; its comune has a column of its own. */
export function dataOf({ role, authorityId, vendorId }: Grant): Record<string, unknown> {
  return { role, ...(authorityId ? { authorityId } : {}), ...(vendorId ? { vendorId } : {}) };
}

export interface GrantNames {
  comuneName: string | null;
  authorityName: string | null;
  vendorName: string | null;
}

/** «Referente comunale del comune di Ivrea». */
export function grantWords(role: Role, { comuneName, authorityName, vendorName }: GrantNames): string {
  if (comuneName) return `${roleNames[role]} del comune di ${comuneName}`;
  if (authorityName) return authorityName;
  return vendorName ? `${roleNames[role]} ${vendorName}` : roleNames[role];
}
