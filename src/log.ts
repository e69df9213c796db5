import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from './config/variables.ts';

/** Fields that must never reach a log, at the top or one level down: secrets, and whatever a person said or is. */
const HIDDEN = [
  'token',
  'botToken',
  'appToken',
  'signingSecret',
  'apiKey',
  'password',
  'authorization',
  'nip',
  'email',
  'verifiedEmail',
  'text',
  'story',
  'quote',
  'outgoing',
  'input',
  'code',
];

/** Shapes of secrets and numbers of persons inside sentences, mostly of libraries' own errors. */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  // Telegram puts the token in every address, so each network error would print it.
  [/\d{5,}:[A-Za-z0-9_-]{30,}/g, '[token]'],
  [/\bxox[a-z]-[A-Za-z0-9-]+|\bxapp-[A-Za-z0-9-]+/g, '[token]'],
  [/(postgres(?:ql)?:\/\/[^:/\s@]+):[^@\s]+@/g, '$1:[password]@'],
  // 18 digits: a NIP.
  [/(?<!\d)\d{18}(?!\d)/g, '[nip]'],
];

/** A sentence without tokens, passwords and NIPs. */
function redacted(text: string): string {
  return SHAPES.reduce((cleaned, [shape, instead]) => cleaned.replace(shape, instead), text);
}

/** A JSON log on `to` (standard error, so that standard output stays for answers). */
export function createLog(level: LogLevel, to: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      redact: { paths: HIDDEN.flatMap((field) => [field, `*.${field}`]), censor: '[hidden]' },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    { write: (line) => to.write(redacted(line)) },
  );
}
