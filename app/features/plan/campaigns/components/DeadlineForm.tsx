import { Panel } from "~/components/content/Panel";
import { DayField } from "~/components/form/DayField";
import { formatDate } from "~/lib/format";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { messages } from "../messages";

interface Props {
  campaign: { id: number; name: string; deadline: string };
  refused: Refused | null;
}

/** A later deadline for one campaign. */
export function DeadlineForm({ campaign, refused }: Props) {
  const words = messages.move;
  const { errors, values } = refused ?? { errors: {}, values: {} };
  return (
    <Panel title={words.title(campaign.name)} tone="calm" id="sposta">
      <form method="post" action={paths.campaigns({ sposta: campaign.id })} noValidate>
        <input type="hidden" name="campagna" value={campaign.id} />
        <DayField
          name="nuovo"
          legend={words.deadline}
          hint={words.hint(formatDate(campaign.deadline))}
          errors={errors}
          values={values}
        />
        <div className="form-actions">
          <button type="submit" name="intento" value="sposta" className="btn btn-primary">
            {words.send}
          </button>
          <a href={paths.campaigns()}>{words.cancel}</a>
        </div>
      </form>
    </Panel>
  );
}
