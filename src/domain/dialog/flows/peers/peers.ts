import type { Context } from '../../context.ts';
import type { Option } from '../../message.ts';
import type { Place } from '../../place.ts';
import {
  MOST_PEER_CODES,
  MOST_PEERS,
  type PeerAsk,
  type PeerDraft,
  type PeerFound,
  type PeerView,
} from '../../topics/peers.ts';
import { type Heard, type Outcome, say } from '../../turn.ts';
import { wayBack } from '../home.ts';
import { answering } from './answer.ts';

/** Names offered at once. */
const MOST_NAMES = 6;

export const isPeer = (view: { readonly view: string }): view is PeerView => view.view.startsWith('peer');

const at = (view: PeerView): Place => ({ at: 'verify', view });
const asking = (place: Place, words = '', of: Extract<PeerAsk, { ask: 'peers' }>['of'] = null): Outcome => ({
  place,
  say: [],
  wish: { want: 'verify', ask: { ask: 'peers', words, of } },
});

/** The own request: its summary, that it runs, or putting one together. */
export const openPeers = (): Outcome => asking({ at: 'home' });

export function peering(view: PeerView, heard: Heard, context: Context): Outcome | null {
  if (view.view === 'peer') return heard.kind === 'option' ? answering(view, heard.id) : null;
  if (heard.kind === 'text')
    return view.view === 'peerWho' ? asking(at(view), heard.text.trim().slice(0, 100)) : null;
  if (heard.kind !== 'option') return null;
  const { id } = heard;
  const { draft } = view;
  if (id === 'again') return openPeers();
  if (view.view === 'peerAgree')
    return id === 'yes'
      ? asking(
          at(view),
          '',
          draft.people.map((one) => one.id),
        )
      : null;
  return view.view === 'peerWhat' ? pickCode(draft, id, context) : pickPerson(view, id, context);
}

function pickCode(draft: PeerDraft, id: string, context: Context): Outcome | null {
  if (id === 'next') return draft.codes.length === 0 ? null : whoAsk(draft);
  const code = draft.offered[Number(/^c:(\d{1,2})$/.exec(id)?.[1] ?? -1)];
  if (code === undefined || draft.codes.includes(code)) return null;
  const more = { ...draft, codes: [...draft.codes, code] };
  return more.codes.length === MOST_PEER_CODES ? whoAsk(more) : whatAsk(more, context);
}

function pickPerson(
  { draft, shown }: Extract<PeerView, { view: 'peerWho' }>,
  id: string,
  context: Context,
): Outcome | null {
  if (id === 'next') return draft.people.length < draft.least ? null : agree(draft, context);
  const one = shown[Number(/^p:(\d)$/.exec(id)?.[1] ?? -1)];
  if (one === undefined || draft.people.some((chosen) => chosen.id === one.id)) return null;
  const more = { ...draft, people: [...draft.people, one] };
  return more.people.length === MOST_PEERS ? agree(more, context) : whoAsk(more);
}

const whoAsk = (draft: PeerDraft): Outcome => asking(at({ view: 'peerWho', draft, shown: [] }));

const nameOf = (version: number, code: string, context: Context): string =>
  context.dictionary(version).competencies.get(code)?.name ?? code;

export function peersNews(
  place: Place,
  { mine, people }: Extract<PeerFound, { found: 'peers' }>,
  context: Context,
): Outcome {
  const { peers, date } = context.texts;
  const home = { at: 'home' } as const;
  const options = ways(context);
  switch (mine.state) {
    case 'none':
      return say(home, { body: peers.none, options });
    case 'open':
      return say(home, { body: peers.open(date(mine.until)), options });
    case 'closed':
      return say(home, {
        title: peers.resultTitle,
        items: mine.codes.map((code) => {
          const result = mine.results.find((one) => one.code === code);
          const line = result === undefined ? peers.tooFew : peers.result(result);
          return { head: nameOf(mine.version, code, context), lines: [line] };
        }),
        note: peers.resultNote,
        options,
      });
    case 'ready': {
      const view = place.at === 'verify' && isPeer(place.view) ? place.view : null;
      if (view === null || view.view === 'peer' || view.draft.assessment !== mine.assessment)
        return whatAsk({ ...mine, offered: mine.codes, codes: [], people: [] }, context);
      if (view.view === 'peerAgree') return asked(view.draft, people.length, context);
      return names(view.draft, people, context);
    }
  }
}

function whatAsk(draft: PeerDraft, context: Context): Outcome {
  const { peers } = context.texts;
  const { assessment, version, offered, codes, people, least, days } = draft;
  const name = (code: string): string => nameOf(version, code, context);
  const body = [peers.what(MOST_PEER_CODES), ...(codes.length > 0 ? [peers.chosen(codes.map(name))] : [])];
  const options: Option[][] = offered.flatMap((code, n) =>
    codes.includes(code) ? [] : [[{ id: `c:${n}`, label: name(code).slice(0, 40) }]],
  );
  if (codes.length > 0)
    options.push([
      { id: 'next', label: peers.next, primary: true },
      { id: 'again', label: peers.again },
    ]);
  options.push(...ways(context).slice(0, 1));
  const message = { title: peers.whatTitle, body: body.join('\n\n'), options };
  const kept = { assessment, version, offered, codes, people, least, days };
  return { place: at({ view: 'peerWhat', draft: kept }), say: [{ message, inPlace: true }] };
}

function names(draft: PeerDraft, found: readonly PeerDraft['people'][number][], context: Context): Outcome {
  const { peers } = context.texts;
  const shown = found
    .filter((one) => !draft.people.some((chosen) => chosen.id === one.id))
    .slice(0, MOST_NAMES);
  const body = [
    shown.length === 0 ? peers.nobody : peers.who(draft.least, MOST_PEERS),
    ...(draft.people.length > 0 ? [peers.chosen(draft.people.map((one) => one.name))] : []),
  ];
  const options: Option[][] = shown.map((one, n) => [{ id: `p:${n}`, label: one.name.slice(0, 40) }]);
  if (draft.people.length >= draft.least) options.push([{ id: 'next', label: peers.next, primary: true }]);
  options.push([{ id: 'again', label: peers.again }], ...ways(context).slice(0, 1));
  const items = shown.map((one) => ({ head: one.name, lines: [one.post] }));
  const message = { body: body.join('\n\n'), items, options };
  return { place: at({ view: 'peerWho', draft, shown }), say: [{ message, inPlace: true }] };
}

function agree(draft: PeerDraft, context: Context): Outcome {
  const { peers } = context.texts;
  const { people, codes, version, least, days } = draft;
  const message = {
    title: peers.agreeTitle(people.length),
    body: peers.agree(
      people.map((one) => one.name),
      codes.map((code) => nameOf(version, code, context)),
      days,
      least,
    ),
    options: [[{ id: 'yes', label: peers.yes, primary: true }], [{ id: 'again', label: peers.again }]],
  };
  return { place: at({ view: 'peerAgree', draft }), say: [{ message, inPlace: true }] };
}

/** `still`: how many of the chosen ones may be asked at this moment. */
function asked(draft: PeerDraft, still: number, context: Context): Outcome {
  const { peers } = context.texts;
  const options = ways(context);
  if (still < draft.people.length) return say({ at: 'home' }, { body: peers.gone, options });
  const { assessment, codes } = draft;
  const what = { verify: 'askPeers', assessment, codes, people: draft.people.map((one) => one.id) } as const;
  return {
    place: { at: 'home' },
    say: [{ message: { body: peers.done, options }, inPlace: true }],
    changes: [{ change: 'verify', what }],
  };
}

const ways = (context: Context): Option[][] => [
  [{ id: 's:details', label: context.texts.details.door }],
  ...wayBack(context).slice(-1),
];
