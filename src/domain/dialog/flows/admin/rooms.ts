import type { Context } from '../../context.ts';
import type { Option, Room } from '../../message.ts';
import type { Place } from '../../place.ts';
import type { RoomNews } from '../../topics/rooms.ts';
import { type Heard, type Outcome, say } from '../../turn.ts';
import { wayBack } from '../home.ts';

/** An agency has a few channels; more than these are not worth a page of their own. */
const MOST_SHOWN = 8;

/** `/sinau kanal`: binds the channel it is typed in; anywhere else it lists what is bound. */
export function rooms(room: Room | null, context: Context): Outcome {
  if (context.person === null)
    return say({ at: 'link' }, { body: context.texts.entry.needLink, options: [[linkOption(context)]] });
  const place: Place =
    room === null ? { at: 'rooms', shown: [], open: null } : { at: 'room', room, doing: 'ask' };
  return { place, say: [], wish: { want: 'rooms', room: room?.id ?? null } };
}

const linkOption = ({ texts }: Context): Option => ({ id: 's:link', label: texts.buttons.link });

/** A button of either place; the right and the channel are looked at again before anything is written. */
export function roomPressed(
  place: Extract<Place, { at: 'room' | 'rooms' }>,
  heard: Heard,
  context: Context,
): Outcome | null {
  if (heard.kind !== 'option') return null;
  if (heard.id === 'leave')
    return say({ at: 'home' }, { body: context.texts.rooms.left, options: wayBack(context) });
  if (place.at === 'rooms') {
    const open = place.shown[Number(/^off:(\d)$/.exec(heard.id)?.[1] ?? -1)];
    return open === undefined
      ? null
      : { place: { ...place, open }, say: [], wish: { want: 'rooms', room: open } };
  }
  if (heard.id !== 'bind' && heard.id !== 'unbind') return null;
  return { place: { ...place, doing: heard.id }, say: [], wish: { want: 'rooms', room: place.room.id } };
}

export function roomsNews(place: Place, news: RoomNews, context: Context): Outcome {
  const { texts } = context;
  if (!news.officer) return say({ at: 'home' }, { body: texts.rooms.notYours, options: wayBack(context) });
  if (place.at === 'room') return roomNews(place, news, context);
  if (place.at === 'rooms' && place.open !== null) return takeOff(place.open, news, context);
  const shown = news.rooms.slice(0, MOST_SHOWN);
  return say(
    shown.length === 0 ? { at: 'home' } : { at: 'rooms', shown: shown.map(({ id }) => id), open: null },
    {
      title: texts.rooms.title,
      body: shown.length === 0 ? texts.rooms.none : texts.rooms.what,
      items: shown.map(({ name, lost }) => ({
        head: name,
        lines: [lost ? texts.rooms.lost : texts.rooms.active],
      })),
      note: texts.rooms.how,
      options: [
        ...shown.map((one, n) => [{ id: `off:${n}`, label: texts.rooms.takeOff(one.name) }]),
        ...wayBack(context),
      ],
    },
  );
}

function takeOff(room: string, news: RoomNews, context: Context): Outcome {
  const { texts } = context;
  const name = news.rooms.find(({ id }) => id === room)?.name;
  if (name === undefined || news.taken !== 'own')
    return say({ at: 'home' }, { body: texts.rooms.goneAlready, options: wayBack(context) });
  return say({ at: 'home' }, { body: texts.rooms.unbound(name), options: wayBack(context) }, [
    { change: 'unbindRoom', room },
  ]);
}

function roomNews(place: Extract<Place, { at: 'room' }>, news: RoomNews, context: Context): Outcome {
  const { texts } = context;
  const { room, doing } = place;
  const opd = context.person?.opd ?? '';
  const end = (body: string): Outcome => say({ at: 'home' }, { body, options: wayBack(context) });
  if (news.taken === 'other') return end(texts.rooms.taken(room.name));
  if (doing === 'unbind') return takeOff(room.id, news, context);
  const lost = news.rooms.some(({ id, lost: gone }) => id === room.id && gone);
  if (room.problem !== undefined) return end(texts.rooms.problem(room.problem, room.name));
  if (news.taken === 'own' && !lost && doing === 'ask')
    return say(
      { ...place, doing: 'ask' },
      {
        body: texts.rooms.already(room.name, opd),
        options: [
          [{ id: 'unbind', label: texts.rooms.takeOff(room.name) }],
          [{ id: 'leave', label: texts.rooms.keep }],
        ],
      },
    );
  if (doing === 'bind')
    return say({ at: 'home' }, { body: texts.rooms.bound(room.name, opd), options: wayBack(context) }, [
      { change: 'bindRoom', room: room.id, name: room.name },
    ]);
  return say(place, {
    title: texts.rooms.title,
    body: texts.rooms.ask(room.name, opd),
    note: texts.rooms.privacy,
    options: [
      [
        { id: 'bind', label: texts.rooms.bind, primary: true },
        { id: 'leave', label: texts.rooms.cancel },
      ],
    ],
  });
}
