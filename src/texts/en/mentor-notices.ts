import type { MentorWords } from '../../domain/reminders/mentor-item.ts';

/** What mentoring tells people about, in English. */
export const mentorNotices: MentorWords = {
  title: (notice) =>
    ({
      asked: 'A request to be a mentor',
      accepted: 'Your mentor has agreed',
      declined: 'The answer to your request',
      ended: 'The mentoring has ended',
      check: 'Have you met?',
    })[notice],
  item: (notice, { name, mentor, competency }) => {
    switch (notice) {
      case 'asked':
        return {
          head: `${name} asks for mentoring`,
          lines: [`Competency: ${competency}`, 'You are free to decide. Nobody asks for a reason.'],
        };
      case 'accepted':
        return {
          head: `${name} will be your mentor`,
          lines: [`Competency: ${competency}`, 'Please agree on the first meeting.'],
        };
      case 'declined':
        return {
          head: `${name} cannot do it at the moment`,
          lines: ['It is about time, not about you. You can look for another mentor whenever you like.'],
        };
      case 'ended':
        return {
          head: `Mentoring with ${name}`,
          lines: ['It has ended. Thank you for the time you both gave. What was noted of meetings stays.'],
        };
      case 'check':
        return {
          head: `${competency}, with ${name}`,
          lines: [mentor ? 'You are the mentor. Have you met?' : 'Have you met your mentor?'],
        };
    }
  },
  door: (notice) =>
    ({
      asked: 'Read the request',
      accepted: 'See the mentoring',
      declined: 'Find another mentor',
      ended: 'Mentoring',
    })[notice],
  met: 'Yes',
  notYet: 'Not yet',
};
