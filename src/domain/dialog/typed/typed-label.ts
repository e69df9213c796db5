import type { Label, Message } from '../message.ts';
import { isAssent } from './said.ts';

const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/[.!]+$/, '');

/**
 * The buttons of what is said in one turn. Not those that undo or delete, nor any that is mere politeness when typed
 * ("Ya"): these are only ever pressed.
 */
export function labelsOf(messages: readonly Message[]): readonly Label[] {
  const options = messages.flatMap((message) => (message.options ?? []).flat());
  return options
    .filter(({ danger, url, label }) => danger !== true && url === undefined && !isAssent(label))
    .map(({ label, id }): Label => [plain(label), id]);
}

/** The id of the one button whose words were typed; null for everything else. */
export function pressedBy(text: string, labels: readonly Label[]): string | null {
  const typed = plain(text);
  const [found, ...others] = labels.filter(([words]) => words === typed);
  return found === undefined || others.some(([, id]) => id !== found[1]) ? null : found[1];
}
