import { join } from 'node:path';
import type { Competency } from '../../../src/domain/competency/dictionary.ts';
import type { Understanding } from '../../../src/domain/ports.ts';
import { loadEvidenceContent } from '../../../src/knowledge/evidence/content.ts';
import { orderFinder } from '../../../src/knowledge/evidence/orders.ts';
import { createModel } from '../../../src/knowledge/model/create.ts';
import type { Fetch, ModelSettings } from '../../../src/knowledge/model/providers.ts';
import { loadPseudonymContent, pseudonymiser } from '../../../src/knowledge/model/pseudonyms.ts';
import { withModel } from '../../../src/knowledge/model/with-model.ts';
import { createUnderstanding } from '../../../src/knowledge/understanding/create.ts';
import type { Endpoint } from './server.ts';

const root = join(import.meta.dirname, '../../..');
export const PROMPTS = join(root, 'prompts');
export const CONTENT = join(root, 'content');

export interface World {
  readonly understanding: Understanding;
  /** The same without a model. */
  readonly offline: Understanding;
  readonly logged: { readonly facts: object; readonly line: string }[];
  /** Milliseconds; the test moves it. */
  clock: number;
  /** Whether the person agreed and has questions left. */
  allowed: boolean;
}

/** Understanding as the app builds it, over an endpoint of the test. */
export const worldOf = (endpoint: Endpoint, timeoutMs?: number, chatModel = 'local-1'): World =>
  worldAt({ provider: 'openai', baseUrl: endpoint.baseUrl, chatModel }, timeoutMs);

/** The same over any endpoint. */
export function worldAt(settings: ModelSettings, timeoutMs = 5_000, fetch?: Fetch): World {
  const offline = createUnderstanding({ folder: join(CONTENT, 'understanding') });
  const logged: { facts: object; line: string }[] = [];
  const world = { clock: 0, allowed: true };
  const model = createModel(settings, {
    prompts: PROMPTS,
    now: () => world.clock,
    log: { warn: (facts, line) => logged.push({ facts, line }) },
    timeoutMs,
    ...(fetch === undefined ? {} : { fetch }),
  });
  const understanding = withModel(offline, {
    model,
    orders: () => orderFinder(loadEvidenceContent(join(CONTENT, 'understanding')).signs),
    pseudonyms: () => pseudonymiser(loadPseudonymContent(CONTENT)),
    allow: async () => world.allowed,
  });
  return Object.assign(world, { understanding, offline, logged });
}

/** A competency of the shape of the dictionary, with one indicator a level. */
export const SERVICE: Competency = {
  code: 'M.99',
  name: 'Pelayanan publik',
  kind: 'manajerial',
  definition: 'Melayani warga.',
  question: '',
  levels: ([1, 2, 3, 4, 5] as const).map((level) => ({
    level,
    headline: '',
    indicators: [
      {
        level,
        n: 1,
        text:
          level === 1 ? 'Mendengarkan keluhan warga dan mengantar ke loket.' : `Perilaku tingkat ${level}.`,
      },
    ],
  })),
};
