import { bind, type Turn } from './bind.ts';
import type { Context } from './context.ts';
import { wayBack, welcome } from './flows/home.ts';
import { asksOwnStanding } from './flows/reading/own-standing.ts';
import { unread } from './flows/reading/unread.ts';
import { withTables } from './flows/tables.ts';
import type { Input } from './message.ts';
import type { ConversationState, Place } from './place.ts';
import { step } from './step.ts';
import { after, type Heard, type Outcome } from './turn.ts';
import { commandOfWord } from './typed/command-of.ts';
import { commandOfStanding } from './typed/standing.ts';
import { pressedBy } from './typed/typed-label.ts';
import type { News, Wish } from './wish.ts';
import { wordOf } from './words.ts';

/** More wishes in one turn than any flow needs: beyond it something turns in a circle. */
const MOST_WISHES = 4;

/** Where a question about one's own assessment can be nothing else: no name, topic or date is awaited there. */
const OPEN_TO_QUESTIONS: ReadonlySet<Place['at']> = new Set([
  'home',
  'courses',
  'prefs',
  'assess',
  'review',
  'change',
  'send',
  'clarify',
]);

export interface Talk {
  readonly state: ConversationState;
  /** The saved place came from another version and is lost: said aloud. */
  readonly lost: boolean;
  readonly input: Input;
  readonly context: Context;
  readonly grant: (wish: Wish) => Promise<News>;
}

/** One turn: hears the input where the conversation stands, grants wishes until nothing is wished, binds the options. */
export async function converse(talk: Talk): Promise<Turn> {
  const { state, context, input } = talk;
  const heard = hear(input, state, context);
  let outcome: Outcome = 'place' in heard ? heard : await decide(state, heard, talk);
  const typed = input.kind === 'press' ? input.filled?.['words'] : undefined;
  if (!('place' in heard) && typed !== undefined) outcome = await typedAtOnce(outcome, typed, talk);
  if (talk.lost) outcome = after({ say: [{ message: { body: context.texts.home.movedOn } }] }, outcome);
  if (input.kind === 'text' && input.cut === true)
    outcome = after({ say: [{ message: { body: context.texts.home.cut } }] }, outcome);
  // Never silence: whatever the flows left unsaid.
  if (outcome.say.length === 0)
    outcome = after({ say: [{ message: { body: context.texts.home.notUnderstood } }] }, outcome);
  // Only a button that counted was taken: an old one, pressed again, is still an old one.
  const taken = input.kind === 'press' && !('place' in heard) ? input.option : state.taken;
  return bind({ ...state, taken }, withTables(outcome, context), input);
}

async function decide(state: ConversationState, heard: Heard, talk: Talk): Promise<Outcome> {
  const { context } = talk;
  let outcome = await granted(step(state.place, heard, context), talk);
  for (;;) {
    const { followed: [next, ...left] = [], place, wish: _none, ...said } = outcome;
    if (next === undefined) return outcome;
    outcome = after(
      { ...said, followed: left },
      await granted(step(place, { kind: 'command', command: next }, context), talk),
    );
  }
}

/** A window brought with the option what would have been typed after it: what the option asks for is not asked again. */
async function typedAtOnce(outcome: Outcome, words: string, talk: Talk): Promise<Outcome> {
  if (words.trim() === '') return outcome;
  const { say: _asked, wish: _none, place, ...kept } = outcome;
  return after(
    { ...kept, say: [] },
    await granted(step(place, { kind: 'text', text: words }, talk.context), talk),
  );
}

/** Grants wishes until nothing is wished. */
async function granted(decided: Outcome, { context, grant }: Talk): Promise<Outcome> {
  let outcome = decided;
  for (let wishes = 0; outcome.wish !== undefined; wishes += 1) {
    if (wishes === MOST_WISHES) throw new Error(`more than ${MOST_WISHES} wishes in one turn`);
    const news = await grant(outcome.wish);
    const { wish: _granted, place: _before, ...said } = outcome;
    outcome = after(said, step(outcome.place, { kind: 'news', news }, context));
  }
  return outcome;
}

/** What the input means here, or at once the kind answer to a button that means nothing any more. */
function hear(input: Input, state: ConversationState, context: Context): Heard | Outcome {
  const { place } = state;
  const { texts } = context;
  switch (input.kind) {
    case 'text': {
      const button = typedButton(input.text, state);
      if (button !== null) return button;
      const word = place.at === 'search' ? undefined : wordOf(input.text);
      if (word !== undefined) return { kind: 'command', command: commandOfWord(word, '') };
      if (OPEN_TO_QUESTIONS.has(place.at) && asksOwnStanding(input.text))
        return { kind: 'command', command: { do: 'standing' } };
      return { kind: 'text', text: input.text, ...(input.forwarded === true ? { forwarded: true } : {}) };
    }
    case 'word':
      if (input.room !== undefined) return { kind: 'command', command: { do: 'rooms', room: input.room } };
      return { kind: 'command', command: commandOfWord(input.word, input.rest.trim()) };
    case 'file':
      return { kind: 'file', file: input };
    case 'open':
      return { kind: 'command', command: { do: 'overview' } };
    case 'barred':
      return { place, say: [{ message: { body: texts.home.barred }, onPage: input.page }] };
    case 'public':
    case 'unread':
      return unread(input, place, context);
    case 'press':
      return pressed(input, state, context);
  }
}

/** A button whose words were typed. One whose time is over is a text like any other. */
function typedButton(text: string, { labels = [], offered }: ConversationState): Heard | null {
  const id = pressedBy(text, labels);
  if (id === null) return null;
  if (offered.includes(id)) return { kind: 'option', id };
  const command = id.startsWith('s:') ? commandOfStanding(id) : null;
  return command === null ? null : { kind: 'command', command };
}

/** A door, an option of the newest question, or one whose time is over. */
function pressed(
  input: Extract<Input, { kind: 'press' }>,
  state: ConversationState,
  context: Context,
): Heard | Outcome {
  const { place } = state;
  const { texts } = context;
  if (input.option.startsWith('s:')) {
    const command = commandOfStanding(input.option, input.filled);
    if (command !== null) return { kind: 'command', command };
  }
  const bound = /^([0-9a-z]{1,8})\.(.{1,48})$/.exec(input.option);
  const [, asked = '', id = ''] = bound ?? [];
  if (asked === state.asked.toString(36) && state.offered.includes(id))
    return { kind: 'option', id, ...(input.filled === undefined ? {} : { filled: input.filled }) };
  const body = input.option === state.taken ? texts.home.alreadyTaken : texts.home.stale;
  const options = context.person === null ? welcome(context).options : wayBack(context);
  return { place, say: [{ message: { body, ...(options === undefined ? {} : { options }) } }] };
}
