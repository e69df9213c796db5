import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fields } from './slack-server-check.ts';
import { type Fault, spoiled } from './slack-server-faults.ts';

/** A file as Slack keeps it: uploaded by the bot, or sent by a person. */
interface Kept {
  readonly name: string;
  readonly length: number;
  readonly alt: string;
  content: Buffer | null;
  shared: boolean;
}
export interface SharedFile {
  readonly name: string;
  readonly content: Buffer;
  /** What a screen reader says of it. */
  readonly alt: string;
}
type Answer = Readonly<Record<string, unknown>> & { readonly ok: boolean };

/** Uploads in three steps, and private addresses that want the token. `origin` is this server's. */
export function createFiles(origin: () => string, token: string) {
  const files = new Map<string, Kept>();
  const add = (file: Kept): string => {
    const id = `F${String(files.size + 1).padStart(4, '0')}`;
    files.set(id, file);
    return id;
  };

  /** The second step of an upload; `drop` loses only the answer. */
  const store = (
    file: Kept | undefined,
    content: Buffer,
    fault: Fault | undefined,
    response: ServerResponse,
  ): void => {
    if (file === undefined || content.length !== file.length) response.writeHead(400).end('bad length');
    else {
      file.content = content;
      if (fault === undefined) response.writeHead(200).end(`OK - ${content.length}`);
      else response.destroy();
    }
  };
  /** A private address; `drop` breaks off in the middle. */
  const hand = (
    file: Kept | undefined,
    authorization: string | undefined,
    fault: Fault | undefined,
    response: ServerResponse,
  ): void => {
    if (authorization !== `Bearer ${token}`)
      response.writeHead(302, { location: 'https://semarang.slack.com/?redir=login' }).end();
    else if (file?.content == null) response.writeHead(404).end();
    else if (fault === undefined) response.writeHead(200).end(file.content);
    else {
      const { content } = file;
      response.writeHead(200, { 'content-length': String(content.length) });
      response.write(content.subarray(0, Math.floor(content.length / 2)), () => response.destroy());
    }
  };

  return {
    /** A person's file, as an event names it. `says`: the size that Slack names, when it is to be another than the true one. */
    sent: (name: string, mimetype: string, content: Uint8Array, says: number = content.length): Fields => {
      const id = add({ name, length: says, alt: '', content: Buffer.from(content), shared: true });
      return { id, name, mimetype, size: says, url_private: `${origin()}/files-pri/${id}` };
    },
    info: (args: Fields): Answer => {
      const id = String(args['file']);
      const file = files.get(id);
      if (file === undefined) return { ok: false, error: 'file_not_found' };
      const address = `${origin()}/files-pri/${id}`;
      return {
        ok: true,
        file: { id, name: file.name, size: file.length, url_private: address, url_private_download: address },
      };
    },
    begin: (args: Fields): Answer => {
      const length = Number(args['length']);
      const name = String(args['filename'] ?? '');
      if (name === '' || !Number.isSafeInteger(length) || length < 1)
        return { ok: false, error: 'invalid_arguments' };
      const id = add({ name, length, alt: String(args['alt_txt'] ?? ''), content: null, shared: false });
      return { ok: true, upload_url: `${origin()}/upload/v1/${id}`, file_id: id };
    },
    /** The shared files, or what Slack answers instead. */
    complete: (args: Fields): { readonly error: string } | { readonly shared: readonly SharedFile[] } => {
      const listed: unknown = JSON.parse(String(args['files']));
      const shared: SharedFile[] = [];
      for (const { id } of Array.isArray(listed) ? (listed as { id: string }[]) : []) {
        const file = files.get(id);
        if (file?.content == null || file.shared) return { error: 'file_not_found' };
        file.shared = true;
        shared.push({ name: file.name, content: file.content, alt: file.alt });
      }
      return shared.length === 0 ? { error: 'invalid_arguments' } : { shared };
    },
    /** The two addresses outside the Web API; false for any other. `drop` breaks off in the middle of a download. */
    serve: async (
      request: IncomingMessage,
      response: ServerResponse,
      take: (what: string) => Fault | undefined,
    ): Promise<boolean> => {
      const [, what, id = ''] = /^\/(upload\/v1|files-pri)\/(F\d+)$/.exec(request.url ?? '') ?? [];
      if (what === undefined) return false;
      const chunks: Buffer[] = [];
      for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
      const fault = take(what === 'files-pri' ? 'download' : 'upload');
      if (spoiled(fault, response)) return true;
      const file = files.get(id);
      if (what === 'upload/v1') store(file, Buffer.concat(chunks), fault, response);
      else hand(file, request.headers.authorization, fault, response);
      return true;
    },
  };
}
