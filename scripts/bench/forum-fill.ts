import { sql } from "../../db/client.server";

/** Posts in a thread on average; threads are drawn from 1 to 9. */
const PER_THREAD = 5;
const AUTHORS = 500;

/**
 * Adds threads and messages until there are about `posts`, over the comuni of the registry, in all categories, stages and modalities;
 * one in twelve is reserved. The same number always gives the same thread. Counters are right: lists and pages are as in use.
 */
export async function fillForum(posts: number): Promise<void> {
  await addAuthors();
  const [present] = await sql<{ threads: number }[]>`select count(*)::int threads from threads`;
  const from = (present?.threads ?? 0) + 1;
  const to = Math.round(posts / PER_THREAD);
  await sql`
    insert into threads (title, slug, category, environment, visibility, comune_id, author_id, stage, modality, product, codes,
      created_at, last_post_at, last_post_by, last_number, replies, solutions, officials, me_toos, waiting_for,
      waiting_since)
    select 'Esito ' || g || ' sulla fornitura di prova numero ' || h % 1000, 'esito-' || g,
      (array['file-di-subentro', 'web-service', 'anomalie', 'smart-card', 'certificazione', 'aire', 'piano-e-scheda'])[1 + h % 7],
      (array['test', 'presubentro', 'esercizio'])[1 + h % 3], case when h % 12 = 0 then 'riservata' else 'pubblica' end,
      a.comune_id, a.person_id, (array['scheda', 'presubentro', 'test', 'subentro', 'aregime'])[1 + h % 5],
      (array['WA', 'WAI', 'WS'])[1 + h % 3], (array['Anagrafe Facile', 'Demos Web', 'Civica Demografici'])[1 + h % 3],
      case when h % 4 = 0 then array['EC075'] when h % 4 = 1 then array['EN306', 'EC004'] else '{}' end,
      at, at + make_interval(hours => h % 200), 'Supporto Sogei', 1 + h % 9, h % 9,
      case when h % 9 > 3 then 1 else 0 end, case when h % 9 > 0 then array['sogei'] else '{}' end, h % 15,
      case when h % 9 = 0 then 'sogei' end, case when h % 9 = 0 then at end
    from (select g, ('x' || substr(md5(g::text), 1, 7))::bit(28)::int h,
        date_trunc('milliseconds', now() - make_interval(mins => 3 * ${to}::int - 3 * g)) at from generate_series(${from}::int, ${to}::int) g) drawn
    join bench_authors a on a.number = h % ${AUTHORS}`;
  await sql`
    insert into posts (thread_id, number, author_id, role, comune_id, stage, modality, product, source, html, plain, refs, created_at,
      solution_at, digest)
    select t.id, n, case when n % 3 = 2 then s.person_id else a.person_id end, case when n % 3 = 2 then 'agente' else 'operatore' end,
      case when n % 3 = 2 then null else a.comune_id end, t.stage, t.modality, t.product, text, '<p>' || text || '</p>',
      text, case when h % 3 = 0 then array['code:EC075', 'faq:pin-bloccato'] else '{}' end, t.created_at + make_interval(hours => n),
      case when n = 2 and t.solutions = 1 then t.created_at end, md5(t.id || ' ' || n)
    from threads t cross join generate_series(1, t.last_number) n
      cross join lateral (select ('x' || substr(md5(t.id || '/' || n), 1, 7))::bit(28)::int h) drawn
      cross join lateral (select repeat('La fornitura di prova restituisce un esito e la scheda va corretta. ', 3 + h % 12) as text) texts
    join bench_authors s on s.number = 0
    join bench_authors a on a.number = h % ${AUTHORS}
    where t.id >= ${from}`;
  await sql`insert into thread_reads (person_id, thread_id, number)
    select a.person_id, t.id, 1 from bench_authors a, lateral (select id from threads where id >= ${from} order by id desc limit 20) t
    on conflict do nothing`;
  await sql`vacuum analyze threads, posts, thread_reads, follows, entries`;
}

/** People of as many comuni; number 0 is of Sogei, too. */
async function addAuthors(): Promise<void> {
  const [known] = await sql`select to_regclass('bench_authors') as name`;
  if (known?.name) return;
  await sql`create table bench_authors (number int primary key, person_id bigint, comune_id bigint)`;
  await sql`
    with places as (select id, row_number() over (order by md5(istat)) - 1 as number from comuni where ceased_on is null limit ${AUTHORS}),
    made as (insert into people (name, email) select 'Autore ' || number, 'autore.' || number || '@comune.example' from places returning id, name)
    insert into bench_authors select p.number, m.id, p.id from places p join made m on m.name = 'Autore ' || p.number`;
  await sql`insert into memberships (person_id, role, comune_id) select person_id, 'operatore', comune_id from bench_authors`;
  await sql`insert into memberships (person_id, role) select person_id, 'agente' from bench_authors where number = 0`;
}
