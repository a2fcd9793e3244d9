import { MetaLine } from "~/components/content/MetaLine";
import { ReviewBanner } from "~/components/content/ReviewBanner";
import { Kept } from "~/components/layout/Kept";
import { formatDate, todayInRome } from "~/lib/format";
import { paths } from "~/lib/paths";
import type { Entry } from "../queries.server";

type Described = Pick<Entry, "version" | "updatedOn" | "owner"> & Partial<Pick<Entry, "stages" | "modalities">>;

/** For whom, version, date and owner of a text; without stages and modalities, nothing is said of who it is for. */
export function TextMeta({ text }: { text: Described }) {
  const { stages, modalities, version, updatedOn, owner } = text;
  return (
    <Kept name={`meta ${stages} / ${modalities} / ${version} / ${updatedOn} / ${owner}`}>
      <MetaLine
        stages={stages}
        modalities={modalities}
        version={version}
        updated={{ iso: updatedOn, text: formatDate(updatedOn) }}
        owner={owner}
      />
    </Kept>
  );
}

/** Shown only once the text's review date is past. */
export function ReviewNotice({ reviewBy, path }: { reviewBy: string; path: string }) {
  if (reviewBy >= todayInRome()) return null;
  return <ReviewBanner reviewBy={formatDate(reviewBy)} reportHref={paths.report(path)} />;
}
