import type { Change } from './change.ts';
import type { Handle, Input, Message, Outgoing } from './message.ts';
import { type ConversationState, isAssessing, type Place } from './place.ts';
import type { NewClaimPlace } from './topics/claim.ts';
import type { Outcome, Say } from './turn.ts';
import { labelsOf } from './typed/typed-label.ts';

/** The longest option id: Telegram carries 64 bytes, the question's number needs some of them. */
const ID_BYTES = 48;

/** What one turn decided, ready to be saved in one commit. */
export interface Turn {
  readonly state: ConversationState;
  readonly outgoing: readonly Outgoing[];
  readonly changes: readonly Change[];
}

/** Ties the new options to this question and this person, and remembers what was left for later. */
export function bind(state: ConversationState, decided: Outcome, input: Input): Turn {
  const outcome = withOpenChoice(decided, state);
  const offered = outcome.say.flatMap(({ message }) => boundIds(message));
  const asked = offered.length > 0 ? state.asked + 1 : state.asked;
  const shown = labelsOf(outcome.say.filter(({ onPage }) => onPage !== true).map(({ message }) => message));
  const sent = outcome.changes?.some((one) => one.change === 'send' || one.change === 'erase') === true;
  return {
    state: {
      ...state,
      place: outcome.place,
      paused: sent ? null : leftBehind(state, outcome.place),
      rateable: outcome.rateable ?? state.rateable ?? null,
      waiting: outcome.waiting ?? state.waiting ?? null,
      claim: sent ? null : claimLeft(state, outcome),
      asked,
      ...(offered.length > 0 ? { offered, choice: choiceOf(outcome) } : leftOpen(state, outcome.place)),
      ...(shown.length > 0 ? { labels: shown } : {}),
    },
    outgoing: outcome.say.map((one) => outgoing(one, asked.toString(36), input)),
    changes: outcome.changes ?? [],
  };
}

const isSamePlace = (one: Place, other: Place): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A question that was answered can't be answered again; an aside leaves it open. */
const leftOpen = (
  { place }: ConversationState,
  now: Place,
): Partial<Pick<ConversationState, 'offered' | 'choice'>> =>
  isSamePlace(now, place) ? {} : { offered: [], choice: [] };

/** The options of what asks something: the last message of a turn that binds any. */
const choiceOf = ({ say }: Outcome): NonNullable<ConversationState['choice']> =>
  say.findLast(({ message }) => boundIds(message).length > 0)?.message.options ?? [];

/** Puts the open question's options below what is said about it. */
function withOpenChoice(outcome: Outcome, { choice = [], place }: ConversationState): Outcome {
  if (choice.length === 0 || !isSamePlace(outcome.place, place)) return outcome;
  return {
    ...outcome,
    say: outcome.say.map((one) =>
      one.stillOpen === true ? { ...one, message: { ...one.message, options: choice } } : one,
    ),
  };
}

function leftBehind(state: ConversationState, place: Place): Place | null {
  if (isAssessing(place)) return null;
  return isAssessing(state.place) ? state.place : state.paused;
}

/** A claim that is being put together, or was left: kept until it is written. */
function claimLeft(state: ConversationState, { place, claimOver }: Outcome): NewClaimPlace | null {
  if (place.at === 'claimNew') return place;
  if (claimOver === true) return null;
  return state.place.at === 'claimNew' ? state.place : (state.claim ?? null);
}

function boundIds(message: Message): string[] {
  const ids: string[] = [];
  for (const { id } of (message.options ?? []).flat()) if (!id.startsWith('s:')) ids.push(id);
  return ids;
}

function outgoing(say: Say, asked: string, input: Input): Outgoing {
  const message = withBound(say.message, asked);
  if (say.onPage === true) return { kind: 'home', message };
  if (say.file !== undefined) return { kind: 'file', ...say.file, message };
  const pressed: Handle | undefined = input.kind === 'press' ? input.message : undefined;
  if (say.inPlace === true && pressed !== undefined) return { kind: 'edit', of: pressed, message };
  return { kind: 'say', message };
}

function withBound(message: Message, asked: string): Message {
  if (message.options === undefined) return message;
  return {
    ...message,
    options: message.options.map((row) =>
      row.map((option) => {
        const id = option.id.startsWith('s:') ? option.id : `${asked}.${option.id}`;
        if (new TextEncoder().encode(id).length > ID_BYTES) throw new Error(`option id too long: ${id}`);
        return { ...option, id };
      }),
    ),
  };
}
