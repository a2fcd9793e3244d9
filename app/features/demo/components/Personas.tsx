import { roleNames } from "~/features/accounts/labels";
import { paths } from "~/lib/paths";
import { messages } from "../messages";
import { PERSONA_NAMES, PERSONAS, personaHints } from "../personas";

/** One button for each persona; works without script. */
export function Personas({ poi }: { poi: string }) {
  return (
    <section className="personas" aria-labelledby="profili">
      <h2 id="profili">{messages.title}</h2>
      <p>{messages.lead}</p>
      <form method="post" action={paths.demoSignIn()}>
        <input type="hidden" name="poi" value={poi} />
        <ul className="rows list-unstyled">
          {PERSONA_NAMES.map((persona) => {
            const { name, role } = PERSONAS[persona];
            return (
              <li key={persona} className="persona">
                <span>
                  <strong>{roleNames[role]}</strong> <span className="text-secondary">{personaHints[persona]}</span>
                </span>
                <button type="submit" name="persona" value={persona} className="btn btn-outline-primary btn-sm">
                  {messages.enter(name)}
                </button>
              </li>
            );
          })}
        </ul>
      </form>
    </section>
  );
}
