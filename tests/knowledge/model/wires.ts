import type { ModelSettings, ProviderName } from '../../../src/knowledge/model/providers.ts';

/** A provider's wire form, as the stand-in speaks it. */
interface Wire {
  readonly provider: ProviderName;
  readonly chatModel: string;
  /** What its address ends with. */
  readonly path: string;
  /** Where it is asked. */
  readonly asked: string;
  /** What in a request asks for an answer in a form. */
  readonly form: object;
  /** The header that holds its key. */
  readonly key: string;
  /** What its client would read where we said nothing. */
  readonly environment: readonly (readonly [name: string, value: string])[];
  /** An answer of the asked form, as the model wrote it. */
  readonly json: (output: string, text: string) => { content: string } | { toolCalls: ToolCall[] };
  readonly refusal: { content: string; finishReason?: string };
}

interface ToolCall {
  name: string;
  arguments: string;
}

export const WIRES: readonly Wire[] = [
  {
    provider: 'openai',
    chatModel: 'gpt-4o-mini',
    path: '/v1',
    asked: '/v1/chat/completions',
    form: { response_format: { type: 'json_schema' } },
    key: 'authorization',
    environment: [
      ['OPENAI_API_KEY', 'sk-elsewhere'],
      ['OPENAI_BASE_URL', 'http://127.0.0.1:9/elsewhere'],
      ['OPENAI_ORG_ID', 'org-elsewhere'],
    ],
    json: (_, content) => ({ content }),
    refusal: { content: 'Maaf, saya tidak dapat membantu hal itu.' },
  },
  {
    provider: 'anthropic',
    chatModel: 'claude-sonnet-4-5',
    path: '',
    asked: '/v1/messages',
    form: { tools: [{ function: { name: 'message_intent' } }] },
    key: 'x-api-key',
    environment: [
      ['ANTHROPIC_API_KEY', 'sk-elsewhere'],
      ['ANTHROPIC_AUTH_TOKEN', 'elsewhere'],
      ['ANTHROPIC_BASE_URL', 'http://127.0.0.1:9/elsewhere'],
      ['ANTHROPIC_API_URL', 'http://127.0.0.1:9/elsewhere'],
    ],
    json: (name, text) => ({ toolCalls: [{ name, arguments: text }] }),
    refusal: { content: '', finishReason: 'refusal' },
  },
];

/** The configuration of a bot whose model is the stand-in at `url`. */
export const settingsOf = ({ provider, chatModel, path }: Wire, url: string): ModelSettings => ({
  provider,
  chatModel,
  baseUrl: `${url}${path}`,
});
