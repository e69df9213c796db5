import type { LookTexts } from '../../domain/dialog/texts/look.ts';

export const look: LookTexts = {
  door: 'Show as a table',
  back: 'Back to plain lists',
  trial: 'A table to try',
  trialNames: ['Integrity', 'Teamwork'],
  ask: 'Above is a table to try. Can you read it?',
  yes: 'Yes, I can',
  no: 'No, I cannot',
  on: 'All right. From now on I show results and lists as tables in this account. To change it back: /language.',
  off: 'All right, I keep to plain lists. They say the same.',
};
