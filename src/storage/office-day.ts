/** The office day of the moment `at` as SQL. `zone` is a `$n`: by the server's own clock a day begins and ends elsewhere. */
export const dayOf = (at: string, zone: string): string => `(${at} at time zone ${zone})::date`;
