import type { Refused } from "~/lib/http/form.server";
import { messages } from "./messages";
import type { ManageData } from "./page.server";
import { OneButton, Part } from "./parts";

/** Who reads the thread, and the software house that may read a reserved one. */
export function ReservedPart({ thread, vendors, refused }: ManageData & { refused: Refused | null }) {
  const { visibility, vendors: words } = messages;
  const isReserved = thread.visibility === "riservata";
  return (
    <>
      <Part
        id="visibilita"
        title={visibility.title}
        note={isReserved ? visibility.makePublicText : visibility.makeReservedText}
      >
        <OneButton
          thread={thread}
          verb="visibilita"
          label={isReserved ? visibility.makePublic : visibility.makeReserved}
        >
          <input type="hidden" name="visibilita" value={isReserved ? "pubblica" : "riservata"} />
          {isReserved && (
            <div>
              <label className="form-check">
                <input className="form-check-input" id="controllato" type="checkbox" name="controllato" value="si" />
                <span className="form-check-label">{visibility.confirm}</span>
              </label>
              {refused?.errors.controllato && <p className="invalid-feedback">{refused.errors.controllato}</p>}
            </div>
          )}
        </OneButton>
      </Part>
      {isReserved && (
        <Part id="software" title={words.title} note={words.text}>
          {vendors.length === 0 && <p>{words.unknown}</p>}
          {vendors.map(({ id, name, isIn }) => (
            <OneButton
              key={id}
              thread={thread}
              verb={isIn ? "ritira" : "invita"}
              label={isIn ? words.remove(name) : words.invite(name)}
            >
              <input type="hidden" name="software" value={id} />
            </OneButton>
          ))}
        </Part>
      )}
    </>
  );
}
