import { type Place, segmentOf } from "./kinds";

/** A text in the register: «faq/pin-bloccato». */
export const subjectOf = ({ kind, slug }: Place) => ({ kind: "text", id: `${segmentOf(kind)}/${slug}` }) as const;
