import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { belongsToComune } from "~/features/accounts/policy";
import { AfterPanel } from "~/features/conferences/after/components/AfterPanel";
import { bookingPage } from "~/features/conferences/booking/booking-page.server";
import { BookingForms } from "~/features/conferences/booking/components/BookingForms";
import { BookingView } from "~/features/conferences/booking/components/BookingView";
import { messages } from "~/features/conferences/booking/messages";
import { changeBooking } from "~/features/conferences/booking/own.server";
import { messages as listing } from "~/features/conferences/listing/messages";
import { idOf } from "~/features/conferences/params";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(belongsToComune, async ({ actor, params, url, choice }) => ({
  choice,
  page: await bookingPage(actor, idOf(params), url.searchParams.get("fatto")),
}));

export const action = personalAction(belongsToComune, async ({ actor, params, form, context }) => {
  try {
    const { done, bookingId } = await changeBooking(actor, idOf(params), form, context.address);
    throw redirect(paths.booking(bookingId, { fatto: done }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.list.title), noIndex];

export default function BookingPage() {
  const { choice, page } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const { booking, isOpen, dates, questions, after } = page;
  const breadcrumb = [
    { label: listing.title, href: paths.conferences() },
    { label: messages.list.title, href: paths.bookings() },
    { label: booking.title },
  ];
  return (
    <Page section="web-conference" choice={choice} breadcrumb={breadcrumb}>
      <BookingView {...page}>
        {after && <AfterPanel {...after} />}
        {isOpen && <BookingForms booking={booking} dates={dates} questions={questions} refused={refused} />}
      </BookingView>
    </Page>
  );
}
