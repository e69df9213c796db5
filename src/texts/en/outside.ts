import type { Intent } from '../../domain/dialog/reading.ts';

const OUTSIDE: Readonly<Partial<Record<Intent, string>>> = {
  usul_topik:
    'I do not take forum topics in this chat yet. Please suggest it to the umpeg officer who arranges the forum.',
  tren_instansi:
    'I do not show agency trends in this chat yet. Please ask BKPP or your umpeg officer. Results of single people are never shown.',
  ekspor:
    'I do not make summaries for download in this chat yet. Please ask BKPP. /data shows what is stored about you.',
};

const OTHER =
  'Sorry, that is outside what I do. I help with self-assessment, courses, JP hours, forums and reminders. I do not show the results of other people. For other personnel matters, please ask your umpeg officer.';

/** What is and what is not possible, and whom to ask: never a bare no. */
export const outside = (intent: Intent): string => OUTSIDE[intent] ?? OTHER;
