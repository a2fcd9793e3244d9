import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { comuneMemberships, presentComune } from "~/features/accounts/actor";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { belongsToComune } from "~/features/accounts/policy";
import { BookingLists } from "~/features/conferences/booking/components/BookingLists";
import { messages } from "~/features/conferences/booking/messages";
import { bookingsOf } from "~/features/conferences/booking/queries.server";
import { FeedSection } from "~/features/conferences/calendar/components/FeedSection";
import { feedSince, renewFeed, withdrawFeed } from "~/features/conferences/calendar/personal.server";
import { Tabs } from "~/features/conferences/listing/components/Tabs";
import { NO_FILTERS } from "~/features/conferences/listing/filters";
import { messages as listing } from "~/features/conferences/listing/messages";
import { NotFound } from "~/lib/errors";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(belongsToComune, async ({ actor, url, choice }) => {
  const all = comuneMemberships(actor);
  const asked = url.searchParams.get("comune");
  const comune = asked ? all.find(({ comuneIstat }) => comuneIstat === asked) : presentComune(actor);
  if (!comune) throw new NotFound();
  const others = all.filter(({ comuneId }) => comuneId !== comune.comuneId);
  const [lists, since] = await Promise.all([bookingsOf(comune.comuneId), feedSince(actor)]);
  return { choice, comune, others, lists, since };
});

/** The new address of a calendar stands in the answer and nowhere else. */
export const action = personalAction(belongsToComune, async ({ actor, form, context }) => {
  if (form.intento === "calendario") return { address: await renewFeed(actor, context.address) };
  if (form.intento !== "togli-calendario") throw new NotFound();
  await withdrawFeed(actor, context.address);
  return redirect(`${paths.bookings()}#calendario`, 303);
});

export const meta: MetaFunction = () => [...pageMeta(messages.list.title), noIndex];

export default function Bookings() {
  const { choice, comune, others, lists, since } = useDocument<typeof loader>();
  const made = useActionData<typeof action>();
  const breadcrumb = [{ label: listing.title, href: paths.conferences() }, { label: messages.list.title }];
  return (
    <Page section="web-conference" choice={choice} breadcrumb={breadcrumb}>
      <PageHead title={messages.list.title} lead={messages.list.lead(comune.comuneName)}>
        {others.length > 0 && (
          <p className="line small">
            {messages.list.choose}
            {others.map(({ comuneIstat, comuneName }) => (
              <a key={comuneIstat} href={paths.bookings({ comune: comuneIstat })}>
                {comuneName}
              </a>
            ))}
          </p>
        )}
      </PageHead>
      <Tabs view={null} filters={NO_FILTERS} choice={choice} isMember isStaff={false} />
      <BookingLists {...lists} />
      <FeedSection since={since} address={made?.address ?? null} />
    </Page>
  );
}
