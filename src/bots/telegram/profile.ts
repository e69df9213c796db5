import type { Api } from 'grammy';
import type { BotCommand } from 'grammy/types';
import { menuOf, type ShownMenu } from '../../domain/dialog/menu.ts';
import type { Word } from '../../domain/dialog/message.ts';
import { limits } from './limits.ts';
import { clean, shortened } from './styled.ts';

/** What people see of the bot before they write to it, and each word of its menu, in one language. */
export interface Profile {
  readonly words: Readonly<Record<Word, string>>;
  readonly description: string;
  /** In search results and under a shared link. */
  readonly short: string;
}
export type Profiles = Readonly<Record<'id' | 'en', Profile>>;

/** In a group the bot only shows the way to the private chat. */
const IN_GROUPS: readonly Word[] = ['bantuan'];

const menu = (words: readonly Word[], profile: Profile): BotCommand[] =>
  words.map((word) => ({
    command: word,
    description: shortened(clean(profile.words[word]), limits.commandDescription),
  }));

/**
 * Tells Telegram the command menu and the description. Indonesian is also what people with any other language see.
 * A profile is decoration: `failed` hears of each call that didn't work, and the bot goes on.
 */
export async function publishProfiles(
  api: Api,
  profiles: Profiles,
  failed: (method: string, error: unknown) => void,
): Promise<void> {
  const groups = { scope: { type: 'all_group_chats' } } as const;
  for (const language of ['id', 'en'] as const) {
    const profile = profiles[language];
    const { description, short } = profile;
    const spoken = language === 'id' ? {} : { language_code: language };
    const commands = (error: unknown): void => failed('setMyCommands', error);
    await api.setMyCommands(menu(menuOf([]), profile), spoken).catch(commands);
    await api.setMyCommands(menu(IN_GROUPS, profile), { ...groups, ...spoken }).catch(commands);
    await api
      .setMyDescription(shortened(clean(description), limits.description), spoken)
      .catch((error: unknown) => failed('setMyDescription', error));
    await api
      .setMyShortDescription(shortened(clean(short), limits.shortDescription), spoken)
      .catch((error: unknown) => failed('setMyShortDescription', error));
  }
}

/** The menu of one private chat; null gives it back the one that everybody has. Throws what Telegram answered. */
export async function showMenu(
  api: Api,
  profiles: Profiles,
  chat: number,
  shown: ShownMenu | null,
): Promise<void> {
  const scope = { scope: { type: 'chat', chat_id: chat } } as const;
  if (shown === null) await api.deleteMyCommands(scope);
  else await api.setMyCommands(menu(menuOf(shown.audiences), profiles[shown.language]), scope);
}
