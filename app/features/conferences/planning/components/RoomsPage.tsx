import { DefinitionList } from "~/components/content/DefinitionList";
import { PageHead } from "~/components/content/PageHead";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import { Radios } from "~/components/form/Radios";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { ROOM_KINDS, type RoomKind } from "~db/enums";
import { roomKindNames } from "../../labels";
import { messages } from "../messages";

const words = messages.rooms;

interface Props {
  rooms: readonly { id: number; name: string; kind: RoomKind }[];
  isDone: boolean;
  refused: Refused | null;
}

/** Rooms by name; a refused form does not show the address again. */
export function RoomsPage({ rooms, isDone, refused }: Props) {
  const { errors = {}, values = {} } = refused ?? {};
  return (
    <>
      {isDone && <p role="status">{messages.manage.done.sala}</p>}
      <ErrorSummary errors={Object.entries(errors).map(([fieldId, text]) => ({ fieldId, text }))} />
      <PageHead title={words.title} lead={words.lead} />
      {rooms.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <DefinitionList items={rooms.map(({ name, kind }) => ({ term: name, detail: roomKindNames[kind] }))} />
      )}
      <h2 className="h3 mt-5">{words.new}</h2>
      <form method="post" action={paths.conferenceRooms()} className="form-narrow" noValidate>
        <Field id="nome" name="nome" label={words.name} error={errors.nome} defaultValue={values.nome} maxLength={60} />
        <Radios
          id="tipo"
          name="tipo"
          legend={words.kind}
          error={errors.tipo}
          defaultValue={values.tipo ?? "link"}
          options={ROOM_KINDS.map((kind) => ({ value: kind, label: roomKindNames[kind] }))}
        />
        <Field
          id="indirizzo"
          name="indirizzo"
          label={words.address}
          hint={words.addressHint}
          error={errors.indirizzo}
          autoComplete="off"
          maxLength={500}
        />
        <div className="form-actions">
          <button type="submit" className="btn btn-primary">
            {words.add}
          </button>
        </div>
      </form>
    </>
  );
}
