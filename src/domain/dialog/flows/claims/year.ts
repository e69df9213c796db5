import { daysBetween } from '../../../reminders/office.ts';
import type { Context } from '../../context.ts';
import type { LearningHours } from '../../facts.ts';
import type { Message } from '../../message.ts';
import type { YearHours } from '../../topics/claim.ts';
import { wayBack } from '../home.ts';
import { claimDoor } from './window.ts';

/** Both totals of the year, what counts and why, and where it is going. */
export function yearMessage(year: YearHours, context: Context): Message {
  const { texts, facts, today } = context;
  if (facts === null) return { body: texts.entry.needLink };
  const { hours } = facts;
  const { claims } = texts;
  const short = hours.target !== null && hours.verified + hours.claimed < hours.target;
  return {
    title: texts.office.hoursTitle,
    body: `${texts.office.hours(hours, Number(today.slice(0, 4)))}\n\n${forecast(hours, year.planned, context)}`,
    items: year.entries.map((entry) => ({
      head: entry.title,
      lines: claims.yearLine(entry, texts.shortDate(entry.endedOn)).split('\n'),
    })),
    note: [
      ...(year.more > 0 ? [claims.yearMore(year.more)] : []),
      ...(hours.ceiling !== null && hours.verified > hours.ceiling ? [claims.overYear(hours.ceiling)] : []),
      texts.office.hoursNote,
    ].join('\n'),
    options: [
      [claimDoor(claims.add, !short, context)],
      ...(hours.claimed > 0
        ? [
            [
              { id: 's:certificate', label: texts.certificate.door },
              { id: 's:claim', label: claims.mine },
            ],
          ]
        : []),
      ...(short ? [[{ id: 's:search', label: texts.buttons.search, primary: true }]] : []),
      ...wayBack(context).slice(-1),
    ],
  };
}

/** What the year comes to if what waits is verified, and if what is planned is done. A ceiling caps it, a target is compared. */
function forecast(hours: LearningHours, planned: number, { texts, today }: Context): string {
  const cap = (jp: number): number => (hours.ceiling === null ? jp : Math.min(jp, hours.ceiling));
  const sum = cap(hours.verified + hours.claimed);
  return texts.claims.forecast({
    sum,
    planned: cap(sum + planned) - sum,
    missing: hours.target === null ? 0 : Math.max(0, hours.target - sum),
    days: daysBetween(today, `${today.slice(0, 4)}-12-31`),
  });
}
