import { messages } from "../messages";
import { Callout } from "./Callout";

/** Shown on a page whose review date has passed; the date comes in words. */
export function ReviewBanner({ reviewBy, reportHref }: { reviewBy: string; reportHref: string }) {
  return (
    <Callout tone="warning" title={messages.review.title}>
      <p>
        {messages.review.text(reviewBy)} <a href={reportHref}>{messages.review.report}</a>
      </p>
    </Callout>
  );
}
