import type { InEach } from '../../change.ts';
import type { Context } from '../../context.ts';
import type { Message } from '../../message.ts';
import type { Place } from '../../place.ts';
import type { Texts } from '../../texts.ts';
import type { AccountCommand } from '../../topics/account.ts';
import { type Outcome, say } from '../../turn.ts';
import { wayBack } from '../home.ts';

const inEach = (context: Context, of: (texts: Texts) => Message): InEach<Message> => ({
  id: of(context.textsIn('id')),
  en: of(context.textsIn('en')),
});

/** Said on her other accounts when this one is linked: whoever stole a code must not stay unseen. */
export function newAccountTold(context: Context): InEach<Message> {
  const { channel, accountRef, office, now, today } = context;
  return inEach(context, ({ account, date, clock }) => ({
    title: account.newTitle,
    body: account.newBody(channel, `${date(today)}, ${clock(office.minuteOf(now))}`),
    options: [[{ id: `s:unlink:${channel}.${accountRef}`, label: account.notMine }]],
  }));
}

/** It is asked first: her own new telephone would be locked out by a slip of the thumb. */
export function unlink(
  place: Place,
  { channel, ref, sure }: Extract<AccountCommand, { do: 'unlink' }>,
  context: Context,
): Outcome {
  const { account: said, buttons } = context.texts;
  if (!sure)
    return say(place, {
      body: said.ask(channel),
      options: [
        [{ id: `s:unlink:${channel}.${ref}:yes`, label: said.yes, danger: true }],
        [{ id: 's:home', label: buttons.home }],
      ],
    });
  const told = inEach(context, (texts) => ({ body: texts.account.told }));
  return say(place, { body: said.done, options: wayBack(context) }, [
    { change: 'unlink', channel, ref, told },
  ]);
}
