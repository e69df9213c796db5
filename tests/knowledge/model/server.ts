import { createServer } from 'node:http';
import { z } from 'zod';

/** One answer of the endpoint, chosen before it is asked. */
export type Reply =
  | { readonly kind: 'object'; readonly value: unknown }
  /** The model's own text, as it is. */
  | { readonly kind: 'content'; readonly content: string; readonly finish?: 'stop' | 'length' }
  | { readonly kind: 'refusal' }
  | { readonly kind: 'status'; readonly status: number }
  /** Accepts the request and never answers. */
  | { readonly kind: 'hang' }
  | { readonly kind: 'vectors'; readonly of: (text: string) => unknown };

const schema = z.object({
  type: z.literal('object'),
  properties: z.record(z.string(), z.unknown()),
  required: z.array(z.string()),
  additionalProperties: z.literal(false),
});
const asked = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.enum(['system', 'user']), content: z.string() })),
});
const chatRequest = z.union([
  asked.extend({
    response_format: z.object({
      type: z.literal('json_schema'),
      json_schema: z.object({ name: z.string(), strict: z.literal(true), schema }),
    }),
    tools: z.undefined().optional(),
  }),
  // What models get that know no response format.
  asked.extend({
    tools: z.tuple([
      z.object({
        type: z.literal('function'),
        function: z.object({ name: z.string(), parameters: schema }),
      }),
    ]),
    tool_choice: z.object({ type: z.literal('function'), function: z.object({ name: z.string() }) }),
  }),
]);
const embeddingRequest = z.object({
  model: z.string(),
  input: z.union([z.string(), z.array(z.string()).min(1)]),
  encoding_format: z.string().optional(),
});

export type ChatRequest = z.infer<typeof chatRequest>;
export type EmbeddingRequest = z.infer<typeof embeddingRequest>;

export interface Endpoint {
  readonly baseUrl: string;
  readonly chats: ChatRequest[];
  readonly embeddings: EmbeddingRequest[];
  readonly keys: (string | undefined)[];
  /** Whole bodies as they came, to look for what must not have left. */
  readonly bodies: string[];
  /** Said in this order; the last one again and again. */
  replies: readonly Reply[];
  close(): Promise<void>;
}

/** An endpoint of OpenAI's wire form on the loopback: strict about requests (400 otherwise), told what to answer. */
export async function openEndpoint(): Promise<Endpoint> {
  const seen = {
    chats: [] as ChatRequest[],
    embeddings: [] as EmbeddingRequest[],
    keys: [] as (string | undefined)[],
    bodies: [] as string[],
  };
  let asked = 0;
  let replies: readonly Reply[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      seen.bodies.push(body);
      seen.keys.push(request.headers.authorization);
      const send = (status: number, answer: unknown): void => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      };
      const fault = (status: number, message: string): void =>
        send(status, { error: { message, type: 'fault', code: null, param: null } });
      const reply = replies[Math.min(asked, replies.length - 1)];
      asked += 1;
      if (reply === undefined) fault(500, 'no reply was chosen');
      else if (reply.kind === 'status') fault(reply.status, 'told to fail');
      else if (reply.kind !== 'hang') {
        if (request.url === '/v1/chat/completions') chat(body, reply, send, fault);
        else if (request.url === '/v1/embeddings') embed(body, reply, send, fault);
        else fault(404, `no ${request.url}`);
      }
    });
  });

  type Send = (status: number, answer: unknown) => void;
  type Fault = (status: number, message: string) => void;

  function chat(body: string, reply: Reply, send: Send, fault: Fault): void {
    const parsed = chatRequest.safeParse(JSON.parse(body));
    if (!parsed.success) {
      fault(400, z.prettifyError(parsed.error));
      return;
    }
    seen.chats.push(parsed.data);
    const written = reply.kind === 'content' ? reply.content : null;
    const answer = reply.kind === 'object' ? JSON.stringify(reply.value) : written;
    const tool = parsed.data.tools?.[0].function.name;
    const said =
      tool === undefined || answer === null
        ? { content: answer }
        : {
            content: null,
            tool_calls: [{ id: 'call_1', type: 'function', function: { name: tool, arguments: answer } }],
          };
    send(200, {
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1,
      model: parsed.data.model,
      choices: [
        {
          index: 0,
          message: { role: 'assistant', ...said, refusal: reply.kind === 'refusal' ? 'I cannot.' : null },
          logprobs: null,
          finish_reason: reply.kind === 'content' ? (reply.finish ?? 'stop') : 'stop',
        },
      ],
      usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
    });
  }

  function embed(body: string, reply: Reply, send: Send, fault: Fault): void {
    const parsed = embeddingRequest.safeParse(JSON.parse(body));
    if (!parsed.success) {
      fault(400, z.prettifyError(parsed.error));
      return;
    }
    if (reply.kind !== 'vectors') {
      fault(500, 'no vectors were chosen');
      return;
    }
    seen.embeddings.push(parsed.data);
    const input = typeof parsed.data.input === 'string' ? [parsed.data.input] : parsed.data.input;
    send(200, {
      object: 'list',
      model: parsed.data.model,
      // Out of order on purpose: `index` decides.
      data: input.map((text, index) => ({ object: 'embedding', index, embedding: reply.of(text) })).reverse(),
      usage: { prompt_tokens: 1, total_tokens: 1 },
    });
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the endpoint has no port');
  return {
    ...seen,
    baseUrl: `http://127.0.0.1:${address.port}/v1`,
    get replies() {
      return replies;
    },
    set replies(next) {
      replies = next;
      asked = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
