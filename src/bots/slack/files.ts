import type { Fetched, Sending } from '../../domain/dialog/channel.ts';
import { bounded } from '../http-download.ts';
import { clean, shortened } from './render/pieces.ts';
import type { Call } from './web/client.ts';
import { fieldsAt, isFields, textAt } from './web/fields.ts';
import { askedToWait, described, type Fate } from './web/trouble.ts';

const TRANSFER_MS = 60_000;
/** What a screen reader says of a picture; Slack takes 1,000 characters. */
const ALT_TEXT = 1000;

export interface FileParts {
  readonly call: Call;
  readonly token: string;
  /** The Web API in use: a file's address must lie with it, because our token goes there. */
  readonly apiUrl?: string;
}

/** Slack's own hosts, or the host of the Web API that was configured. */
export function isSlacks(address: string, apiUrl: string | undefined): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (apiUrl !== undefined) return url.origin === new URL(apiUrl).origin;
  return url.protocol === 'https:' && /(^|\.)slack\.com$/.test(url.hostname);
}

/** Raised where nothing was shared yet, so that the row may simply be tried again. */
class NotShared extends Error {
  override readonly name = 'NotShared';
}

/**
 * Uploads a row's file in three steps and shares it. Until the last step nothing is seen by anybody; what breaks before
 * it is repeated without a mark. `failed` tells what became of a call of the Web API.
 */
export async function shareFile(
  { call, apiUrl }: Omit<FileParts, 'token'>,
  channel: string,
  { outgoing, content }: Sending,
  words: string,
  failed: (error: unknown) => Fate,
): Promise<Fate> {
  if (outgoing.kind !== 'file' || content === undefined)
    return { outcome: 'refused', why: 'a file without its content' };
  let id: string;
  try {
    id = await uploaded(call, apiUrl, outgoing.name, content, outgoing.picture ? words : '');
  } catch (error) {
    if (error instanceof NotShared) return { outcome: 'later', seconds: 5, why: described(error) };
    const fate = failed(error);
    return fate.outcome === 'unknown' ? { outcome: 'later', seconds: 5, why: fate.why } : fate;
  }
  try {
    await call('files.completeUploadExternal', {
      files: JSON.stringify([{ id, title: outgoing.name }]),
      channel_id: channel,
    });
    return { outcome: 'sent' };
  } catch (error) {
    return failed(error);
  }
}

async function uploaded(
  call: Call,
  apiUrl: string | undefined,
  filename: string,
  content: Uint8Array,
  words: string,
): Promise<string> {
  const alt = shortened(clean(words), ALT_TEXT);
  const begun = await call('files.getUploadURLExternal', {
    filename,
    length: content.length,
    ...(alt === '' ? {} : { alt_txt: alt }),
  });
  const address = textAt(begun, 'upload_url') ?? '';
  const id = textAt(begun, 'file_id');
  if (id === undefined || !isSlacks(address, apiUrl)) throw new Error('Slack gave no place for the file');
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(content),
    redirect: 'error',
    signal: AbortSignal.timeout(TRANSFER_MS),
  }).catch((error: unknown) => {
    throw new NotShared('the upload broke off', { cause: error });
  });
  await response.body?.cancel();
  if (response.status === 429 || response.status >= 500)
    throw new NotShared(`the upload answered ${response.status}`);
  if (!response.ok) throw new Error(`the upload answered ${response.status}`);
  return id;
}

/** Fetches what somebody sent, by `workspace:file id`. Tried twice, as nothing is changed by it. */
export async function fetchFile(
  { call, token, apiUrl }: FileParts,
  ref: string,
  maxBytes: number,
): Promise<Fetched> {
  let failure: unknown;
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      const file = fieldsAt(await call('files.info', { file: ref.replace(/^.*:/s, '') }), 'file');
      const size = file['size'];
      if (typeof size === 'number' && size > maxBytes) return { outcome: 'tooBig' };
      const address = textAt(file, 'url_private_download') ?? textAt(file, 'url_private') ?? '';
      return isSlacks(address, apiUrl) ? await downloaded(address, token, maxBytes) : { outcome: 'gone' };
    } catch (error) {
      if (isGone(error)) return { outcome: 'gone' };
      failure = error;
      if (askedToWait(error) !== undefined) break;
    }
  }
  return { outcome: 'later', why: described(failure) };
}

/** Throws what may be better another time. */
async function downloaded(address: string, token: string, maxBytes: number): Promise<Fetched> {
  const response = await fetch(address, {
    headers: { authorization: `Bearer ${token}` },
    // A refused token is answered with the way to a login page: never followed, and no file.
    redirect: 'manual',
    signal: AbortSignal.timeout(TRANSFER_MS),
  });
  const page = /text\/html/i.test(response.headers.get('content-type') ?? '');
  if (response.ok && !page) return bounded(response, maxBytes);
  await response.body?.cancel();
  if (response.status < 500 && response.status !== 429) return { outcome: 'gone' };
  throw new Error(`the download answered ${response.status}`);
}

/** Slack's own words for a file that is not there (any more), or never was ours to see. */
function isGone(error: unknown): boolean {
  const data: unknown = error instanceof Error && 'data' in error ? error.data : undefined;
  return (
    isFields(data) && ['file_not_found', 'file_deleted', 'file_not_visible'].includes(String(data['error']))
  );
}
