import type { Context } from '../context.ts';
import type { Option } from '../message.ts';
import type { Place } from '../place.ts';
import type { ConsentNews } from '../topics/account.ts';
import { type Outcome, say } from '../turn.ts';
import { wayBack } from './home.ts';

/**
 * The three consents as they stand (product.md, "Data and trust"), each with its own button to take it back: words alone
 * withdraw nothing.
 */
export function consentsNews(place: Place, { ai, mentor }: ConsentNews, context: Context): Outcome {
  const { consents, outsideAi, mentoring, buttons } = context.texts;
  const options: Option[][] = [
    ...(ai === true ? [[{ id: 's:ai:no', label: consents.withdrawAi }]] : []),
    ...(mentor === true ? [[{ id: 'hide', label: mentoring.hide }]] : []),
    [
      { id: 's:ai', label: outsideAi.door },
      { id: 's:mentor', label: mentoring.door },
    ],
    [{ id: 's:erase', label: buttons.eraseAll, danger: true }],
    ...wayBack(context),
  ];
  // The button belongs to mentoring, which takes that consent back.
  const at: Place = mentor === true ? { at: 'mentoring', view: { view: 'own', offerable: [] } } : place;
  return say(at, {
    title: consents.title,
    items: [
      { head: consents.superior, lines: [consents.superiorHow] },
      { head: consents.mentor, lines: [consents.state(mentor === true)] },
      { head: outsideAi.title, lines: [consents.state(ai === true)] },
    ],
    options,
  });
}
