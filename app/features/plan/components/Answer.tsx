import { Callout } from "~/components/content/Callout";
import { StageTag } from "~/components/content/StageTag";
import { todayInRome } from "~/lib/format";
import type { Standing } from "../queries.server";
import { subentroSentence, subentroShort } from "../subentro";

/** The answer about one comune, over the list. */
export function Answer({ name, standing }: { name: string; standing: Standing }) {
  return (
    <Callout tone={standing.completedOn ? "success" : "note"}>
      <p className="line">
        {subentroSentence(name, standing, todayInRome())} <StageTag stage={standing.stage} />
      </p>
    </Callout>
  );
}

/** Stage and date of a comune in a row of the list. */
export function StandingCell({ standing }: { standing: Standing }) {
  const date = subentroShort(standing);
  return (
    <>
      <StageTag stage={standing.stage} />
      {date && <span className="note d-block">{date}</span>}
    </>
  );
}
