import { type Api, GrammyError, InputFile } from 'grammy';
import type { Fetched, Sending } from '../../domain/dialog/channel.ts';
import { bounded } from '../http-download.ts';
import { markRoom, type Payload, render } from './render.ts';
import { described } from './trouble.ts';

/** The longest text below a file, entities not counted; longer words go as messages of their own. */
const CAPTION = 1024;
/** Bots get files of up to 20 MB from Telegram, whatever they ask for. */
const DOWNLOAD_MS = 60_000;

export interface Upload {
  readonly content: Uint8Array;
  readonly name: string;
  readonly picture: boolean;
}
/** One call's worth of a row: a text, or a file with its caption. */
export type Part = Payload & { readonly upload?: Upload };

/** A file row as parts: the file carries its words as caption where they fit, else they follow it. */
export function fileParts({ outgoing, content }: Sending, copy: string): readonly Part[] {
  if (outgoing.kind !== 'file' || content === undefined) throw new RangeError('a file without its content');
  const upload: Upload = { content, name: outgoing.name, picture: outgoing.picture };
  const words = render(outgoing.message, markRoom(copy));
  const [only] = words;
  if (words.length === 1 && only !== undefined && only.text.length + markRoom(copy) <= CAPTION)
    return [{ ...only, upload }];
  return [{ text: '', link_preview_options: { is_disabled: true }, upload }, ...words];
}

/** Sends one file. A picture that Telegram does not take as a photo is still a file: see `asText` for what it refuses. */
export async function sendUpload(api: Api, chat: number, part: Part, upload: Upload) {
  const file = new InputFile(upload.content, upload.name);
  const rest = {
    ...(part.text === '' ? {} : { caption: part.text }),
    ...(part.text === '' || part.entities === undefined ? {} : { caption_entities: part.entities }),
    ...(part.reply_markup === undefined ? {} : { reply_markup: part.reply_markup }),
  };
  return upload.picture ? api.sendPhoto(chat, file, rest) : api.sendDocument(chat, file, rest);
}

export interface FetchParts {
  readonly api: Api;
  readonly token: string;
  readonly apiRoot?: string;
}

/** Fetches what somebody sent: `getFile` tells the path, which is good for an hour. Tried twice, as nothing is changed by it. */
export async function fetchFile(
  { api, token, apiRoot = 'https://api.telegram.org' }: FetchParts,
  ref: string,
  maxBytes: number,
): Promise<Fetched> {
  let failure: unknown;
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      const { file_path: path, file_size: size } = await api.getFile(ref);
      if (size !== undefined && size > maxBytes) return { outcome: 'tooBig' };
      if (path === undefined) return { outcome: 'gone' };
      return await downloaded(`${apiRoot}/file/bot${token}/${path}`, maxBytes);
    } catch (error) {
      if (error instanceof GrammyError && error.error_code === 400)
        return { outcome: /too big/i.test(error.description) ? 'tooBig' : 'gone' };
      failure = error;
    }
  }
  return { outcome: 'later', why: described(failure, token) };
}

/** Throws what may be better another time. */
async function downloaded(address: string, maxBytes: number): Promise<Fetched> {
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(DOWNLOAD_MS) });
  if (response.ok) return bounded(response, maxBytes);
  await response.body?.cancel();
  if (response.status === 404 || response.status === 400) return { outcome: 'gone' };
  throw new Error(`the download answered ${response.status}`);
}
