import { paths } from "~/lib/paths";
import { messages } from "../messages";

/** On every page of a demonstration: nothing here is about anybody. */
export function DemoBanner() {
  return (
    <section className="demo-banner" aria-label={messages.demo.label}>
      <div className="container">
        <strong>{messages.demo.label}.</strong> {messages.demo.text} <a href={paths.signIn()}>{messages.demo.change}</a>{" "}
        <a href={paths.demoMailbox()}>{messages.demo.mail}</a>
      </div>
    </section>
  );
}
