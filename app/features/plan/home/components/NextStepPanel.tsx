import { paths } from "~/lib/paths";
import { messages as milestones } from "../../milestones/messages";
import { milestonePart } from "../../milestones/parts";
import type { Home } from "../home.server";
import { messages } from "../messages";

/** The next thing to do, over the plan; a day that waits for Sogei can be taken back here. */
export function NextStepPanel({ step, waiting, next, isReferente, membership }: Home) {
  const { title, text, action } = step;
  const withdrawable = isReferente && waiting.find(({ milestone }) => milestone === next);
  const { comuneIstat: comune, comuneId } = membership;
  return (
    <section className="next-step" aria-labelledby="prossima">
      <p className="note mb-0">{messages.kicker}</p>
      <h2 id="prossima">{title}</h2>
      <p>{text}</p>
      {action && (
        <p className="form-actions">
          <a className="btn btn-primary" href={action.href}>
            {action.label}
          </a>
        </p>
      )}
      {withdrawable && (
        <form method="post" action={paths.ownMilestone(milestonePart(withdrawable.milestone), { comune })}>
          <input type="hidden" name="comune" value={comuneId} />
          <button type="submit" name="intento" value="ritira" className="btn btn-outline-primary">
            {milestones.record.withdraw}
          </button>
        </form>
      )}
    </section>
  );
}
