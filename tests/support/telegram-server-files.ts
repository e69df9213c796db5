import type { ServerResponse } from 'node:http';
import { type Answer, done, failed } from './telegram-server-chats.ts';
import { answer, type Fault, spoiled } from './telegram-server-faults.ts';
import type { Payload } from './telegram-server-strict.ts';

/** Bots may fetch no more, whatever a person sent. */
const MOST = 20 * 1_048_576;

/** Files that people sent: `getFile` gives a path, and the path gives the content. */
export function createFiles() {
  const kept = new Map<string, { readonly content: Buffer; readonly says: number }>();
  return {
    /** `says`: the size that Telegram names, when it is to be another than the true one. */
    put: (content: Uint8Array, says: number = content.length): string => {
      const id = `AgAD-file-${kept.size + 1}`;
      kept.set(id, { content: Buffer.from(content), says });
      return id;
    },
    get: (payload: Payload): Answer => {
      const id = String(payload['file_id']);
      const file = kept.get(id);
      if (file === undefined)
        return failed(400, 'Bad Request: wrong file_id or the file is temporarily unavailable');
      if (file.content.length > MOST) return failed(400, 'Bad Request: file is too big');
      return done({
        file_id: id,
        file_unique_id: id,
        file_size: file.says,
        file_path: `documents/${id}`,
      });
    },
    /** `drop` breaks off in the middle of the content. */
    serve: (path: string, fault: Fault | undefined, response: ServerResponse): void => {
      if (spoiled(fault, response)) return;
      const file = kept.get(path.replace('documents/', ''));
      if (file === undefined) answer(response, failed(404, 'Not Found'));
      else if (fault === undefined) response.writeHead(200).end(file.content);
      else {
        response.writeHead(200, { 'content-length': String(file.content.length) });
        response.write(file.content.subarray(0, Math.floor(file.content.length / 2)), () =>
          response.destroy(),
        );
      }
    },
  };
}
