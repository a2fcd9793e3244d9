import { paths } from "~/lib/paths";
import { messages } from "../../sign-in/messages";

/** The way in without a password. A link: a form that ends at another host is refused by the content policy. */
export function ProviderButton({ provider, poi }: { provider: string; poi: string }) {
  return (
    <section className="other-way" aria-labelledby="identita">
      <h2 id="identita" className="h3">
        {messages.otherWay}
      </h2>
      <p>{messages.otherWayText}</p>
      <a className="btn btn-outline-primary" href={paths.identitySignIn({ poi })} rel="nofollow">
        {messages.withProvider(provider)}
      </a>
    </section>
  );
}
