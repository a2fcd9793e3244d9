import type postgres from "postgres";

/** Makes the function that `empty` calls, in the template of the test databases. */
export async function makeEmptyTables(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`
    create function empty_tables(names text[]) returns void language plpgsql as $$
    declare
      emptied oid[];
      one oid;
    begin
      -- As with TRUNCATE, no trigger of a row is asked.
      set local session_replication_role = replica;
      emptied := array(
        with recursive reached(id) as (
          select name::regclass::oid from unnest(names) name
          union select conrelid from pg_constraint join reached on confrelid = id where contype = 'f')
        select id from reached);
      foreach one in array emptied loop
        execute 'delete from ' || one::regclass;
      end loop;
      perform setval(d.objid::regclass, 1, false)
      from pg_depend d join pg_class c on c.oid = d.objid and c.relkind = 'S'
      where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass and d.refobjid = any(emptied);
    end $$`);
}
