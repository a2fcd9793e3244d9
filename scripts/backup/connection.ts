import postgres from "postgres";

/** What is wrong and what to do; shown without a stack. */
export class BackupRefused extends Error {
  readonly expected = true;
}

/** One connection, on which values read as text look the same whatever the server's settings are. */
export function connect(url: string): postgres.Sql {
  return postgres(url, {
    max: 1,
    onnotice: () => {},
    connection: {
      application_name: "anpr-supporto-backup",
      TimeZone: "UTC",
      DateStyle: "ISO, YMD",
      IntervalStyle: "postgres",
      extra_float_digits: "1",
    } as never,
  });
}
