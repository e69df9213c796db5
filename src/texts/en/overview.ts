import type { OverviewTexts } from '../../domain/dialog/texts/overview.ts';

const REPLIES = {
  hadir: 'You will attend',
  tidak: 'You cannot attend',
  tunggu: 'You are on the waiting list',
} as const;

export const overview: OverviewTexts = {
  tasks: 'My tasks',
  ownTask: 'An assessment of your own',
  task: (answered, skipped, total, deadline) => {
    const parts = [answered + skipped === 0 ? 'Not started' : `${answered} of ${total} filled in`];
    if (skipped > 0) parts.push(`${skipped} skipped`);
    if (deadline !== null) parts.push(`due ${deadline}`);
    return parts.join(' · ');
  },
  noTask: 'No assessment is waiting.',
  forum: (title, when, reply) => {
    const line = `${title} · ${when}`;
    return reply === null ? line : `${line}\n${REPLIES[reply]}`;
  },
  team: 'Team',
  note: 'Buttons are answered by direct message, in the Messages tab. This page is renewed each time you open it.',
};
