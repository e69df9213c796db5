import type { Command } from '../../command.ts';

/** What a stranger may do; everything else needs the link first. */
export const OPEN_TO_STRANGERS: ReadonlySet<Command['do']> = new Set([
  'home',
  'overview',
  'greet',
  'thanks',
  'help',
  'link',
  'demo',
  'openToken',
  'cancel',
  'contact',
  'others',
  'outside',
  'language',
  'pause',
]);
