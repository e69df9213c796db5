import type { Context } from './domain/dialog/context.ts';
import type { Texts } from './domain/dialog/texts.ts';
import type { Language } from './domain/people/person.ts';
import type { OfficeTime } from './domain/reminders/office.ts';
import type { DictionaryShelf } from './storage/dictionary/dictionary-shelf.ts';
import type { Loaded } from './storage/messages/conversation.ts';
import type { InboxRow } from './storage/messages/inbox.ts';

export interface ContextParts {
  readonly office: OfficeTime;
  readonly now: () => Date;
  readonly texts: Readonly<Record<Language, Texts>>;
  readonly dictionaries: DictionaryShelf;
}

/** What the dialog decides on: the message's own facts, what was loaded for it, texts and dictionary. */
export async function contextOf(parts: ContextParts, row: InboxRow, loaded: Loaded): Promise<Context> {
  const { office, texts, dictionaries } = parts;
  const moment = parts.now();
  // A group is nobody: it is answered in the language of who called.
  const called = row.input.kind === 'public' ? row.input.language : undefined;
  const language = loaded.person?.language ?? called ?? 'id';
  const versions = loaded.facts?.assessments.map((one) => one.dictionaryVersion) ?? [];
  const dictionary = await dictionaries.hold(versions, language);
  return {
    now: moment,
    today: office.dayOf(moment),
    office,
    channel: row.origin.channel,
    language,
    texts: texts[language],
    textsIn: (wanted) => texts[wanted],
    person: loaded.person,
    facts: loaded.facts,
    dictionary,
    paused: loaded.state?.paused ?? null,
    rateable: loaded.state?.rateable ?? null,
    waiting: loaded.state?.waiting ?? null,
    tables: loaded.tables,
    accountRef: loaded.accountRef,
    asked: loaded.state?.asked ?? 0,
    claim: loaded.state?.place.at === 'claimNew' ? loaded.state.place : (loaded.state?.claim ?? null),
    verifiedEmail: row.verifiedEmail,
  };
}
