import { SectionHead } from "~/components/content/SectionHead";
import { paths } from "~/lib/paths";
import { messages } from "../messages";

/** What has become available without a notice, each with the form filled in. */
export function Proposals({ proposals }: { proposals: readonly { origin: string; what: string }[] }) {
  if (!proposals.length) return null;
  return (
    <section className="section" aria-labelledby="da-annunciare">
      <SectionHead id="da-annunciare" title={messages.title} />
      <p>{messages.lead}</p>
      <ul>
        {proposals.map(({ origin, what }) => (
          <li key={origin}>
            <a href={paths.newNotice({ da: origin })}>{messages.write(what)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
