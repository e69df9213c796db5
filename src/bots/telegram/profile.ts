import type { Api } from 'grammy';
import type { Word } from '../../domain/dialog/message.ts';
import { limits } from './limits.ts';
import { clean, shortened } from './styled.ts';

/** What people see of the bot before they write to it, in one language. */
export interface Profile {
  /** In the order of the menu. */
  readonly commands: readonly { readonly word: Word; readonly description: string }[];
  readonly description: string;
  /** In search results and under a shared link. */
  readonly short: string;
}
export type Profiles = Readonly<Record<'id' | 'en', Profile>>;

/**
 * Tells Telegram the command menu and the description. Indonesian is also what people with any other language see.
 * A profile is decoration: `failed` hears of each call that didn't work, and the bot goes on.
 */
export async function publishProfiles(
  api: Api,
  profiles: Profiles,
  failed: (method: string, error: unknown) => void,
): Promise<void> {
  for (const language of ['id', 'en'] as const) {
    const { commands, description, short } = profiles[language];
    const scope = language === 'id' ? {} : { language_code: language };
    const menu = commands.map((command) => ({
      command: command.word,
      description: shortened(clean(command.description), limits.commandDescription),
    }));
    await api.setMyCommands(menu, scope).catch((error: unknown) => failed('setMyCommands', error));
    await api
      .setMyDescription(shortened(clean(description), limits.description), scope)
      .catch((error: unknown) => failed('setMyDescription', error));
    await api
      .setMyShortDescription(shortened(clean(short), limits.shortDescription), scope)
      .catch((error: unknown) => failed('setMyShortDescription', error));
  }
}
