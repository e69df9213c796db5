import { AGENDA, agendaOf } from '../../../forums/run.ts';
import type { Context } from '../../context.ts';
import type { Form } from '../../form.ts';
import type { Item } from '../../message.ts';
import type { AgendaIdeas } from '../../topics/forum-run.ts';
import { namesOf } from '../periods/shown.ts';
import { wordsForm } from '../windows.ts';

/** What an agenda may be made of, one by one with how many stand behind it, and all of it as one line. */
export function suggestedAgenda(
  ideas: AgendaIdeas,
  context: Context,
): { readonly items: readonly Item[]; readonly words: string } {
  const { forumRun } = context.texts;
  const names = namesOf(
    ideas.gaps.map((one) => one.code),
    context,
  );
  return {
    items: [
      ...ideas.topics.map((one) => ({ head: one.words, lines: [forumRun.votes(one.votes)] })),
      ...ideas.gaps.map((one, n) => ({
        head: names[n] ?? one.code,
        lines: [forumRun.gapPeople(one.people)],
      })),
    ],
    words: agendaOf([...ideas.topics.map((one) => one.words), ...names.map(forumRun.gapTopic)]),
  };
}

/** The agenda in a window: as it is, else as suggested, to be taken or changed; below it, what it may be made of. */
export function agendaForm(now: string, ideas: AgendaIdeas, context: Context): Form {
  const { forumRun } = context.texts;
  const { items, words } = suggestedAgenda(ideas, context);
  const value = now === '' ? words : now;
  const hint = items.map(({ head, lines }) => `${head} (${lines.join(', ')})`).join('\n');
  return wordsForm(forumRun.agenda, forumRun.agendaNoIdeas, AGENDA, false, context, {
    ...(value === '' ? {} : { value }),
    ...(hint === '' ? {} : { hint }),
  });
}
