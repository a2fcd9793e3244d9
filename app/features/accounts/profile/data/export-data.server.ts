import { type SQL, sql } from "drizzle-orm";
import { audit } from "~/features/audit/audit.server";
import { db } from "~db/client.server";
import type { Actor } from "../../actor";
import { countForm } from "../person-limit.server";

/** Raised when the shape of the file changes. */
const VERSION = 2;

/** Everything the site holds about a person, without what would let somebody in. */
export async function exportData(actor: Actor, address: string): Promise<string> {
  await countForm(actor, "dataExport");
  const { personId } = actor;
  const [row] = await db.execute<{ data: Record<string, unknown> }>(sql`
    select json_build_object(
      'profilo', (select json_build_object('nome', name, 'email', email, 'dal', created_at, 'secondoFattoreDal', totp_enabled_at)
        from people where id = ${personId}),
      'ruoli', (select coalesce(json_agg(json_build_object('ruolo', m.role, 'comune', c.name, 'ente', a.name, 'softwareHouse', v.name,
          'dal', m.created_at, 'al', m.ended_at) order by m.id), '[]')
        from memberships m left join comuni c on c.id = m.comune_id left join authorities a on a.id = m.authority_id
        left join vendors v on v.id = m.vendor_id where m.person_id = ${personId}),
      'accessi', (select coalesce(json_agg(json_build_object('dal', created_at, 'al', ended_at, 'dispositivo', device, 'modo', method,
          'indirizzo', address) order by id), '[]') from sessions where person_id = ${personId}),
      'dispositivi', (select coalesce(json_agg(json_build_object('ultimoUso', last_used_at)), '[]') from known_devices where person_id = ${personId}),
      'identita', (select coalesce(json_agg(json_build_object('gestore', issuer, 'soggetto', subject, 'dal', linked_at)), '[]')
        from identities where person_id = ${personId}),
      'notifiche', (select coalesce(json_agg(json_build_object('quando', created_at, 'oggetto', subject, 'testo', body, 'letta', read_at,
          'inviata', sent_at) order by id), '[]') from outgoing where person_id = ${personId}),
      'sceltePosta', (select coalesce(json_agg(json_build_object('tipo', kind, 'quando', mode)), '[]')
        from mail_preferences where person_id = ${personId}),
      'avvisiLetti', (select coalesce(json_agg(json_build_object('avviso', n.title, 'quando', r.read_at) order by r.read_at), '[]')
        from notice_reads r join notices n on n.id = r.notice_id where r.person_id = ${personId}),
      'lettureConfermate', (select coalesce(json_agg(json_build_object('avviso', n.title, 'comune', c.name, 'quando', k.confirmed_at)), '[]')
        from notice_confirmations k join notices n on n.id = k.notice_id join comuni c on c.id = k.comune_id where k.person_id = ${personId}),
      'moduliInSospeso', (select coalesce(json_agg(json_build_object('pagina', path, 'campi', values)), '[]')
        from parked_forms where person_id = ${personId}),
      'appuntamenti', (select coalesce(json_agg(json_build_object('inizio', lower(s.during), 'comune', c.name, 'stato', s.state,
          'motivo', s.reason, 'telefono', s.telephone) order by s.id), '[]')
        from assistance_slots s join comuni c on c.id = s.comune_id where s.person_id = ${personId}),
      'visiteChieste', (select coalesce(json_agg(json_build_object('quando', v.created_at, 'comune', c.name, 'stato', v.state,
          'motivo', v.why) order by v.id), '[]') from visit_requests v join comuni c on c.id = v.comune_id where v.person_id = ${personId}),
      'bozzeScheda', (select coalesce(json_agg(json_build_object('comune', c.name, 'quando', d.changed_at, 'campi', d.values)), '[]')
        from sheet_drafts d join comuni c on c.id = d.comune_id where d.person_id = ${personId}),
      'operazioni', (select coalesce(json_agg(json_build_object('quando', at, 'operazione', action, 'suChe', subject_kind, 'indirizzo', address,
          'dettagli', details) order by id), '[]') from audit_log where person_id = ${personId}),
      'segnalazioni', (select coalesce(json_agg(json_build_object('quando', created_at, 'pagina', path, 'testo', body) order by id), '[]')
        from suggestions where person_id = ${personId}),
      'prenotazioni', (select coalesce(json_agg(json_build_object('webConference', f.title, 'inizio', f.starts_at, 'comune', c.name,
          'riferimento', b.reference, 'stato', b.state, 'nome', b.attendee_name, 'email', b.attendee_email, 'entrato', b.joined_at,
          'presenza', b.attendance, 'voto', r.rating) order by b.id), '[]')
        from conference_bookings b join conferences f on f.id = b.conference_id join comuni c on c.id = b.comune_id
        left join conference_ratings r on r.booking_id = b.id
        where b.attendee_email = (select email from people where id = ${personId})),
      'postiPrenotatiPerAltri', (select coalesce(json_agg(json_build_object('webConference', f.title, 'inizio', f.starts_at,
          'comune', c.name, 'riferimento', b.reference, 'stato', b.state) order by b.id), '[]')
        from conference_bookings b join conferences f on f.id = b.conference_id join comuni c on c.id = b.comune_id
        where b.person_id = ${personId} and b.attendee_email is distinct from (select email from people where id = ${personId})),
      'domandeWebConference', (select coalesce(json_agg(json_build_object('quando', created_at, 'testo', body, 'discussione', thread_path)
          order by id), '[]') from conference_questions where person_id = ${personId}),
      'calendarioRiservatoDal', (select created_at from calendar_feeds where person_id = ${personId}),
      'messaggi', ${messagesOf(personId)},
      'bozzeForum', (select coalesce(json_agg(json_build_object('quando', saved_at, 'campi', fields) order by place), '[]')
        from forum_drafts where person_id = ${personId}),
      'seguiti', (select coalesce(json_agg(json_build_object('tipo', kind, 'che', key, 'dal', created_at) order by created_at), '[]')
        from follows where person_id = ${personId}),
      'messaggiSegnalati', (select coalesce(json_agg(json_build_object('quando', created_at, 'motivo', reason, 'nota', note) order by id), '[]')
        from flags where person_id = ${personId}),
      'file', (select coalesce(json_agg(json_build_object('quando', created_at, 'nome', name, 'byte', bytes) order by created_at), '[]')
        from files where uploaded_by = ${personId})
    ) data`);
  await db.transaction((tx) =>
    audit(tx, { personId, action: "account.exported", subject: { kind: "person", id: personId }, address }),
  );
  return `${JSON.stringify({ versione: VERSION, generatoIl: new Date().toISOString(), ...row?.data }, null, 2)}\n`;
}

/** What they wrote in the forum and may still read: a reserved thread of a comune they have left is not theirs any more. */
const messagesOf = (personId: number): SQL => sql`(
  select coalesce(json_agg(json_build_object('quando', p.created_at, 'discussione', p.thread_id, 'numero', p.number, 'testo', p.source)
    order by p.id), '[]')
  from posts p join threads t on t.id = p.thread_id
  where p.author_id = ${personId} and p.hidden_at is null and ((t.visibility = 'pubblica' and t.hidden_at is null) or exists (
    select 1 from memberships m where m.person_id = ${personId} and m.ended_at is null and (
      m.comune_id = t.comune_id or m.role in ('agente', 'supervisore', 'ministero')))))`;
