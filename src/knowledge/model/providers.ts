/** An endpoint: `config.model` when it is on. */
export interface ModelSettings {
  readonly provider: ProviderName;
  readonly baseUrl: string;
  readonly apiKey?: string;
  readonly chatModel: string;
  readonly embeddingModel?: string;
}

export type Fetch = typeof globalThis.fetch;

/** Local endpoints ask for no key; without one a client would take another place's key from the environment and send it there. */
export const NO_KEY = 'none';

/** What every client of OpenAI's form gets: nothing from the environment, no prompt in a debug log, our own retries only. */
export const clientOptions = ({ baseUrl }: ModelSettings, fetch?: Fetch) =>
  ({
    baseURL: baseUrl,
    organization: null,
    project: null,
    logLevel: 'off',
    ...(fetch === undefined ? {} : { fetch }),
  }) as const;

/** How one of LangChain's chat models is told what an operator configured. */
interface Provider {
  /** What an operator installs; null where it is among our own dependencies. */
  readonly install: { readonly name: string; readonly version: string } | null;
  /** Whether every model of it takes a schema as binding. What comes back is checked in any case. */
  readonly strict: boolean;
  /** Address, key and client in the words of its class: what it is not told, it takes from the environment. */
  readonly options: (settings: ModelSettings, fetch?: Fetch) => Readonly<Record<string, unknown>>;
}

/** Whose classes of LangChain may be asked; the first is the default. */
export const PROVIDER_NAMES = ['openai', 'anthropic'] as const;
export type ProviderName = (typeof PROVIDER_NAMES)[number];

/**
 * The providers whose classes are proved over the wire to keep to the configured address, of which people are told
 * before they agree: another class might ignore it and send their words elsewhere. The names are those of `initChatModel`.
 */
export const PROVIDERS: Readonly<Record<ProviderName, Provider>> = {
  openai: {
    install: null,
    strict: true,
    options: (settings, fetch) => ({
      apiKey: settings.apiKey ?? NO_KEY,
      configuration: clientOptions(settings, fetch),
    }),
  },
  anthropic: {
    install: { name: '@langchain/anthropic', version: '1.5.11' },
    strict: false,
    options: ({ baseUrl, apiKey = NO_KEY }, fetch) => ({
      apiKey,
      anthropicApiUrl: baseUrl,
      clientOptions: { authToken: null, logLevel: 'off', ...(fetch === undefined ? {} : { fetch }) },
    }),
  },
};

/** What an operator must do before this provider can be asked; null when nothing is missing. Loads nothing. */
export function missingPackage(provider: ProviderName): string | null {
  const { install } = PROVIDERS[provider];
  return install === null || isInstalled(install.name)
    ? null
    : `AI_PROVIDER=${provider} needs a package that is not installed: npm install --no-save --save-prod --omit=dev ${install.name}@${install.version}`;
}

function isInstalled(name: string): boolean {
  try {
    import.meta.resolve(name);
    return true;
  } catch {
    return false;
  }
}
