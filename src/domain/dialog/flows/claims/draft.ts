import { activityDays, lengthOf } from '../../../learning/activity-days.ts';
import { amountIn } from '../../../learning/amount.ts';
import { CLAIM_SIZES } from '../../../learning/claim-sizes.ts';
import { formSaid } from '../../../learning/form-words.ts';
import { FORMS, type FormName } from '../../../learning/forms.ts';
import { spokenTime } from '../../../time/spoken.ts';
import type { Context } from '../../context.ts';
import type { ClaimDraft, ClaimQuestion, WholeClaim } from '../../topics/claim.ts';

/** What a question is answered by; the others are buttons. */
export type Asked = Exclude<ClaimQuestion, 'sure' | 'which'>;

export const emptyClaim = ({ now, asked }: Context): ClaimDraft => ({
  // One talk gives one entry: the moment it began names it.
  origin: `chat:${now.toISOString()}:${asked}`,
  entry: null,
  form: null,
  title: '',
  organiser: '',
  startedOn: null,
  endedOn: null,
  unit: null,
  amount: null,
  international: false,
  certificate: null,
  sent: null,
  said: null,
});

/** The first thing that is not known yet; null: nothing is left to ask. */
export function missing(draft: ClaimDraft): Asked | null {
  if (draft.form === null) return 'form';
  if (draft.title === '') return 'title';
  if (draft.endedOn === null) return 'dates';
  if (draft.organiser === '') return 'organiser';
  if (draft.amount === null) return 'amount';
  return draft.certificate === null ? 'certificate' : null;
}

export function whole(draft: ClaimDraft): WholeClaim | null {
  const { form, startedOn, endedOn, amount, certificate } = draft;
  if (form === null || startedOn === null || endedOn === null || amount === null || certificate === null)
    return null;
  return missing(draft) === null ? { ...draft, form, startedOn, endedOn, amount, certificate } : null;
}

export const daysOf = ({ startedOn, endedOn }: ClaimDraft): number =>
  startedOn === null || endedOn === null ? 1 : lengthOf({ startedOn, endedOn });

/** What the unit settles without a question: the whole activity, one day, JP that were said before. */
export function counted(draft: ClaimDraft, unit: NonNullable<ClaimDraft['unit']>): ClaimDraft {
  const amount = draft.unit === unit ? draft.amount : null;
  const days = daysOf(draft);
  if (unit === 'activity' || (unit === 'day' && days === 1)) return { ...draft, unit, amount: 1 };
  if (unit === 'certificate' && amount === null && draft.said !== null) {
    const said = amountIn(String(draft.said), unit, days);
    return { ...draft, unit, amount: typeof said === 'number' ? said : null };
  }
  // Fewer days than were counted before.
  return { ...draft, unit, amount: unit === 'day' && amount !== null && amount > days ? null : amount };
}

export const formAt = (n: number): FormName | null => FORMS[n] ?? null;

/** The draft with an answer in it, or what is wrong with the answer. */
export function answered(
  draft: ClaimDraft,
  question: Asked,
  text: string,
  context: Context,
): ClaimDraft | { readonly problem: string } {
  const { claims } = context.texts;
  switch (question) {
    case 'form': {
      const form = formSaid(text.replaceAll('_', ' '));
      return form === null ? { problem: claims.formUnknown } : { ...draft, form, unit: null };
    }
    case 'dates': {
      const days = activityDays(text, context.today);
      if ('fault' in days) return { problem: claims.days(days.fault, context.today) };
      return { ...draft, ...days, unit: null };
    }
    case 'amount': {
      if (draft.unit === null) return draft;
      const amount = amountIn(text, draft.unit, daysOf(draft));
      if (typeof amount !== 'number') return { problem: claims.amount(amount.fault, daysOf(draft)) };
      return { ...draft, amount };
    }
    case 'title':
    case 'organiser':
    case 'certificate': {
      const words = text.trim().replaceAll(/\s+/g, ' ');
      const { least, most } = CLAIM_SIZES[question];
      if (words.length < least || words.length > most)
        return { problem: claims.length(question, least, most) };
      return { ...draft, [question]: words };
    }
  }
}

/** What was said with the wish to claim: a form, JP, days. The words around them may be no name: they are only offered as one. */
export function prefilled(draft: ClaimDraft, words: string, context: Context): ClaimDraft {
  const text = words.slice(0, 300);
  const form = formSaid(text);
  const jp = /(\d{1,3}(?:[.,]\d)?)\s*(?:jp|jpl|jam pelajaran)\b/i.exec(text)?.[1];
  const rest =
    jp === undefined ? text : text.replace(/\d{1,3}(?:[.,]\d)?\s*(?:jp|jpl|jam pelajaran)\b/i, ' ');
  const days = activityDays(rest.replace(/^\D*(?=\d)/, ''), context.today);
  const spoken = 'fault' in days ? activityDays(rest, context.today) : days;
  return {
    ...draft,
    ...(form === null ? {} : { form }),
    ...('fault' in spoken ? {} : spoken),
    ...(jp === undefined ? {} : { said: Number(jp.replace(',', '.')) }),
    named: nameIn(rest, context),
  };
}

/** A button's label at most. Characters. */
const LONGEST_NAME = 60;
/** Said around a name, before or after it. */
const AROUND =
  '(?:tolong|mohon|minta|mau|ingin|saya|aku|sy|ku|jp|klaim(?:kan)?|catat(?:kan|in)?|lapor(?:kan)?|habis|abis|bar|baru|barusan|sudah|udah|wis|ikut|melu|selesai|dong|ya|yo|min|please|claim|record|attended|i)';
const BEFORE = new RegExp(`^(?:${AROUND}\\s+)+`, 'iu');
const BEHIND = new RegExp(`(?:\\s+${AROUND})+$`, 'iu');

/** What is left of the words when time and asking are taken away; '' where that is a single word, or too long. */
function nameIn(text: string, { today, now, office }: Context): string {
  const words = text.replaceAll(/\s+/g, ' ').trim();
  const read = spokenTime(words, { day: today, minute: office.minuteOf(now) }, 'back');
  const timeless = read.read === 'time' ? words.replace(read.time.said, ' ') : words;
  const name = timeless
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(BEFORE, '')
    .replace(BEHIND, '')
    .replace(/^[\s,.:]+|[\s,.:]+$/g, '');
  return name.includes(' ') && name.length <= LONGEST_NAME ? name : '';
}
