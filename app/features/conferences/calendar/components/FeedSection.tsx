import { Callout } from "~/components/content/Callout";
import { Section } from "~/components/layout/Section";
import { formatDate } from "~/lib/format";
import { paths } from "~/lib/paths";
import { messages } from "../messages";

const words = messages.feed;

interface Props {
  since: Date | null;
  /** Just made: shown this once. */
  address: string | null;
}

/** A secret address for one's own calendar. */
export function FeedSection({ since, address }: Props) {
  return (
    <Section id="calendario" title={words.title}>
      {address && (
        <div role="status">
          <Callout tone="success">
            <p>{words.once}</p>
            <p>
              <a className="feed-address" href={address}>
                {address}
              </a>
            </p>
          </Callout>
        </div>
      )}
      <p className="mt-3">{words.text}</p>
      {since && !address && <p>{words.since(formatDate(since))}</p>}
      <form method="post" action={`${paths.bookings()}#calendario`} className="line">
        <button type="submit" name="intento" value="calendario" className="btn btn-outline-primary">
          {since ? words.renew : words.make}
        </button>
        {since && (
          <button type="submit" name="intento" value="togli-calendario" className="btn btn-outline-danger">
            {words.withdraw}
          </button>
        )}
      </form>
    </Section>
  );
}
