import { fileURLToPath } from 'node:url';

/** What a non-programmer edits, seen from `src/wire` and from the compiled `dist/src/wire` alike. */
export const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
