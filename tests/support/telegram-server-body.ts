import type { IncomingMessage } from 'node:http';
import { isRecord, type Payload } from './telegram-server-strict.ts';

export interface UploadedFile {
  readonly name: string;
  readonly content: Buffer;
}
export interface Body {
  readonly payload: Payload;
  /** By the name of the part that `attach://<name>` points to. */
  readonly files: ReadonlyMap<string, UploadedFile>;
}

/** Fields of a form arrive as text: numbers, booleans and nested objects are JSON in them, all else is itself. */
function fromForm(value: string): unknown {
  if (!/^(-?\d+|true|false|[[{].*)$/s.test(value)) return value;
  try {
    const parsed: unknown = JSON.parse(value);
    return parsed;
  } catch {
    return value;
  }
}

function parseMultipart(raw: Buffer, boundary: string): Body {
  const payload: Record<string, unknown> = {};
  const files = new Map<string, UploadedFile>();
  const mark = Buffer.from(`--${boundary}`);
  let at = raw.indexOf(mark);
  while (at !== -1) {
    const next = raw.indexOf(mark, at + mark.length);
    if (next === -1) break;
    const part = raw.subarray(at + mark.length + 2, next - 2);
    const headEnd = part.indexOf('\r\n\r\n');
    const head = part.subarray(0, headEnd).toString();
    const content = part.subarray(headEnd + 4);
    const name = /name="([^"]*)"/.exec(head)?.[1] ?? '';
    const file = /filename=(?:"([^"]*)"|([^\r\n;]+))/.exec(head);
    if (file === null) payload[name] = fromForm(content.toString());
    else files.set(name, { name: file[1] ?? file[2] ?? '', content });
    at = next;
  }
  return { payload, files };
}

/** Reads a call's body: JSON or multipart/form-data. Throws for anything else. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) throw new Error('the request is no byte stream');
    chunks.push(chunk);
  }
  const raw = Buffer.concat(chunks);
  const boundary = /multipart\/form-data;\s*boundary=(.+)$/.exec(request.headers['content-type'] ?? '')?.[1];
  if (boundary !== undefined) return parseMultipart(raw, boundary);
  const parsed: unknown = raw.length === 0 ? {} : JSON.parse(raw.toString());
  if (!isRecord(parsed)) throw new Error('the body is no JSON object');
  return { payload: parsed, files: new Map() };
}
