import type { Word } from '../../domain/dialog/message.ts';

/** What people see of the bot before they write to it. Words of a role are left out: the menu is the same for all. */
export const profile: {
  readonly commands: readonly { readonly word: Word; readonly description: string }[];
  readonly description: string;
  readonly short: string;
} = {
  commands: [
    { word: 'mulai', description: 'Home' },
    { word: 'nilai', description: 'Start or continue your self-assessment' },
    { word: 'hasil', description: 'Your results and gaps' },
    { word: 'rekomendasi', description: 'Courses for your gaps' },
    { word: 'cari', description: 'Find courses, for example /cari excel' },
    { word: 'jp', description: 'Your JP hours this year' },
    { word: 'forum', description: 'Forum schedule of your agency' },
    { word: 'ingatkan', description: 'Reminder settings' },
    { word: 'data', description: 'Your data, who looked at it, and how to delete it' },
    { word: 'bahasa', description: 'Change the language' },
    { word: 'bantuan', description: 'What I can help with' },
    { word: 'batal', description: 'Step out, your draft stays saved' },
  ],
  description:
    'Sinau, the learning assistant for civil servants of Kota Semarang. Assess your own competencies in a chat, find courses that fit, and keep deadlines in mind. It is no SKP appraisal and no official assessment. Press Start: there is an example you can try without an account.',
  short:
    'Learning assistant for civil servants of Kota Semarang: assess yourself, find courses, keep deadlines.',
};
