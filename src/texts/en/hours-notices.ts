import type { HoursWords } from '../../domain/reminders/hours-item.ts';
import { number, stopped } from './format.ts';

/** What learning hours tell people about, in English. */
export const hoursNotices: HoursWords = {
  title: (kind) => {
    switch (kind) {
      case 'jp':
        return 'JP this year';
      case 'certificate':
        return 'Proof of a JP claim';
      case 'done':
      case 'attended':
        return 'JP not logged yet';
      case 'claim':
        return 'JP claims were checked';
    }
  },
  item: ({ kind, news: { title, verified, other, hours, reason } }) => {
    const name = title ?? 'Activity';
    switch (kind) {
      case 'jp':
        return {
          head: name,
          lines: [
            `Verified ${number(verified)} of ${number(hours)} JP${other > 0 ? `, ${number(other)} JP wait` : ''}.`,
            `${number(Math.max(0, hours - verified - other))} JP are missing until 31 December.`,
          ],
        };
      case 'certificate':
        return {
          head: name,
          lines: ['This claim has no proof yet. A photo or PDF of the certificate is enough.'],
        };
      case 'done':
        return {
          head: name,
          lines: ['Marked as done. If it ended this year or the last, its JP can be logged.'],
        };
      case 'attended':
        return { head: name, lines: ['The forum is over. If you were there, its JP can be logged.'] };
      case 'claim':
        return {
          head: other > 0 && verified === 0 ? `Rejected: ${name}` : 'Checked by your umpeg officer',
          lines: [
            ...(verified > 0 ? [`Claims verified: ${number(verified)}, ${number(hours)} JP.`] : []),
            ...(other > 0 && verified > 0
              ? [`Claims rejected: ${number(other)}, among them “${name}”.`]
              : []),
            ...(reason === null || reason === '' ? [] : [stopped(`Reason: ${reason}`)]),
            ...(other > 0 ? ['A rejected claim can be corrected and submitted again.'] : []),
          ],
        };
    }
  },
  door: (kind) => {
    switch (kind) {
      case 'jp':
        return 'See my JP';
      case 'certificate':
        return 'Attach a certificate';
      case 'done':
      case 'attended':
        return 'Log the JP';
      case 'claim':
        return 'My claims';
    }
  },
};
