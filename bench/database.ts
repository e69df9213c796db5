import { environment } from '../src/config/config.ts';
import { openTestPglite, openTestPostgres, type TestDatabase } from '../tests/support/database.ts';

/** A migrated, empty database of its own: on the server of TEST_DATABASE_URL, else embedded. */
export function benchDatabase(): Promise<TestDatabase> {
  const url = environment()['TEST_DATABASE_URL'];
  return url === undefined ? openTestPglite() : openTestPostgres(url);
}
