import type { Word } from '../../domain/dialog/message.ts';

/** What people see of the bot before they write to it, and each word in the command menu. */
export const profile: {
  readonly words: Readonly<Record<Word, string>>;
  readonly description: string;
  readonly short: string;
} = {
  words: {
    mulai: 'Home',
    nilai: 'Start or continue your self-assessment',
    hasil: 'Your results and gaps',
    rekomendasi: 'Courses for your gaps',
    cari: 'Find courses, for example /cari excel',
    jp: 'Your JP hours this year',
    klaim: 'Log a learning activity to claim JP hours',
    mentor: 'Find a mentor or become one',
    forum: 'Forum schedule of your agency',
    ingatkan: 'Reminder settings',
    data: 'Your data, who looked at it, and how to delete it',
    bahasa: 'Change the language',
    bantuan: 'What I can help with',
    batal: 'Step out, your draft stays saved',
    kode: 'Make a link code for a colleague',
    tim: 'Progress of your team',
    periode: 'Assessment periods',
    kebutuhan: 'Competency gaps and training needs',
    tren: 'Participation and gaps over the periods',
    impor: 'Import courses, staff, levels and more from Excel',
    verifikasi: 'Check what your team sent',
    ekspor: 'Download tables and a copy of your data',
    kanal: 'Slack channels that get the news of the agency',
  },
  description:
    'Sinau, the learning assistant for civil servants of Kota Semarang. Assess your own competencies in a chat, find courses that fit, and keep deadlines in mind. It is no SKP appraisal and no official assessment. Press Start: there is an example you can try without an account.',
  short:
    'Learning assistant for civil servants of Kota Semarang: assess yourself, find courses, keep deadlines.',
};
