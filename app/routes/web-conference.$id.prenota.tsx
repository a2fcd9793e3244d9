import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { type Actor, comuneMemberships } from "~/features/accounts/actor";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { belongsToComune } from "~/features/accounts/policy";
import { bookSeat } from "~/features/conferences/booking/book.server";
import { BookingForm } from "~/features/conferences/booking/components/BookingForm";
import { BookingSummary } from "~/features/conferences/booking/components/BookingSummary";
import { messages } from "~/features/conferences/booking/messages";
import { summaryOf } from "~/features/conferences/booking/summary.server";
import { messages as listing } from "~/features/conferences/listing/messages";
import { readConference } from "~/features/conferences/listing/queries.server";
import { readerOf } from "~/features/conferences/listing/reader.server";
import { idOf } from "~/features/conferences/params";
import { canManageConferences } from "~/features/conferences/policy";
import { formatSpan } from "~/lib/format";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

const mayBook = (actor: Actor) => belongsToComune(actor) || canManageConferences(actor);

export const loader = personal(mayBook, async ({ actor, params, choice }) => {
  const conference = await readConference(idOf(params), readerOf(actor));
  const comuni = comuneMemberships(actor).map(({ comuneId, comuneName }) => ({ id: comuneId, name: comuneName }));
  return {
    choice,
    conference,
    form: {
      comuni,
      comuneId: comuni.find(({ id }) => id === actor.comuneId)?.id ?? comuni[0]?.id,
      isStaff: comuni.length === 0,
    },
    defaults: { nome: comuni.length ? actor.name : "", email: comuni.length ? actor.email : "" },
  };
});

export const action = personalAction(mayBook, async ({ actor, params, form, context }) => {
  const id = idOf(params);
  const values = Object.fromEntries(Object.entries(form).map(([name, value]) => [name, String(value)]));
  if (form.passo === "modifica") return data({ values, errors: {}, summary: null });
  try {
    if (form.passo !== "conferma") return data({ values, errors: {}, summary: await summaryOf(actor, id, form) });
    const booking = await bookSeat(actor, id, form, context.address);
    const fatto = booking.state === "confirmed" ? "prenotata" : "lista";
    throw redirect(
      comuneMemberships(actor).length ? paths.booking(booking.id, { fatto }) : paths.manageConference(id),
      303,
    );
  } catch (error) {
    const refused = refusedForm(error, form);
    return data({ ...refused.data, summary: null }, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function Book() {
  const { choice, conference, form, defaults } = useDocument<typeof loader>();
  const sent = useActionData<typeof action>();
  const { id, title, startsAt, endsAt, capacity, seatsTaken } = conference;
  const isQueue = seatsTaken >= capacity;
  const summary = sent?.summary;
  const breadcrumb = [
    { label: listing.title, href: paths.conferences() },
    { label: title, href: paths.conference(id) },
    { label: messages.title },
  ];
  return (
    <Page section="web-conference" choice={choice} breadcrumb={breadcrumb}>
      <PageHead
        title={summary ? messages.summary.title : messages.title}
        kicker={title}
        lead={formatSpan(startsAt, endsAt)}
      />
      {summary ? (
        <BookingSummary
          conferenceId={id}
          when={formatSpan(startsAt, endsAt)}
          values={sent.values}
          isQueue={isQueue || summary.isOverLimit}
          {...summary}
        />
      ) : (
        <BookingForm
          conferenceId={id}
          {...form}
          isQueue={isQueue}
          defaults={sent?.values ?? defaults}
          errors={sent?.errors ?? {}}
        />
      )}
    </Page>
  );
}
