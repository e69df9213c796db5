import { basename } from 'node:path';
import type { Input, Origin } from '../../domain/dialog/message.ts';
import type { Terminal } from './channel.ts';
import { inputOf, type Line, readLine } from './read.ts';

export interface ChatSession {
  readonly terminal: Terminal;
  readonly origin: Origin;
  /** What is typed or piped, a message a line. */
  readonly lines: AsyncIterable<string>;
  readonly json: boolean;
  /** True when the screen already shows what is typed (a TTY): it is not repeated then. */
  readonly echoed: boolean;
  /** One block of lines on standard output. */
  readonly print: (text: string) => void;
  /** One sentence on standard error. */
  readonly complain: (sentence: string) => void;
  /** Resolves when this account's inbox is empty and all that answers it was delivered. */
  readonly settled: () => Promise<void>;
  /** A new unique key for each event. */
  readonly newKey: () => string;
  /** A file's whole path, size and media type, or undefined when it cannot be read. */
  readonly look: (
    path: string,
  ) => Promise<{ readonly path: string; readonly bytes: number; readonly type: string } | undefined>;
  /** The verified address of the person that `--channel slack` plays. */
  readonly verifiedEmail?: string;
}

type Heard =
  | { readonly ok: true; readonly input: Input; readonly shown: Shown }
  | { readonly ok: false; readonly shown: Shown; readonly why: string };

/** What `--json` prints of a line that went in. */
type Shown =
  | { readonly text: string }
  | { readonly press: string; readonly label?: string }
  | { readonly file: string; readonly voice?: true };

/** Takes line after line; the next one is read only after the answer to the former was shown. Ends with the lines. */
export async function chatSession(session: ChatSession): Promise<void> {
  for await (const typed of session.lines) {
    const line = readLine(typed);
    if (line.line === 'empty') continue;
    const heard = await understand(line, typed.trim(), session);
    if (session.json) session.print(JSON.stringify({ in: heard.shown }));
    else if (!session.echoed) session.print(`> ${typed.trim()}\n`);
    if (!heard.ok) {
      session.complain(heard.why);
      continue;
    }
    await session.terminal.hear({
      key: session.newKey(),
      origin: session.origin,
      input: heard.input,
      ...(session.verifiedEmail === undefined ? {} : { verifiedEmail: session.verifiedEmail }),
    });
    await session.settled();
  }
}

async function understand(
  line: Exclude<Line, { line: 'empty' }>,
  typed: string,
  session: ChatSession,
): Promise<Heard> {
  switch (line.line) {
    case 'text':
      return { ok: true, input: inputOf(line.text), shown: { text: line.text } };
    case 'press': {
      const pressed = session.terminal.screen.press(line.button, line.message);
      if (pressed === undefined)
        return { ok: false, shown: { press: typed.slice(1) }, why: `There is no button ${typed} to press.` };
      return {
        ok: true,
        input: { kind: 'press', option: pressed.option.id, message: pressed.handle },
        shown: { press: pressed.name, label: pressed.option.label },
      };
    }
    case 'file': {
      const shown: Shown = line.voice ? { file: line.path, voice: true } : { file: line.path };
      const found = await session.look(line.path);
      if (found === undefined)
        return { ok: false, shown, why: `The file ${line.path} cannot be read: nothing was sent.` };
      return {
        ok: true,
        input: {
          kind: 'file',
          name: basename(found.path),
          type: found.type,
          bytes: found.bytes,
          voice: line.voice,
          ref: found.path,
        },
        shown,
      };
    }
  }
}
