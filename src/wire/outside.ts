import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import type { ModelConfig } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import type { Understanding } from '../domain/ports.ts';
import { type EndpointEmbeds, endpointEmbeds, storedDimension } from '../knowledge/embedding/endpoint.ts';
import { bilingualOrders } from '../knowledge/evidence/bilingual.ts';
import type { OrderFinder } from '../knowledge/evidence/orders.ts';
import { type Allow, createModel, type Model } from '../knowledge/model/create.ts';
import { missingPackage } from '../knowledge/model/providers.ts';
import { loadPseudonymContent, type Pseudonymiser, pseudonymiser } from '../knowledge/model/pseudonyms.ts';
import { withModel } from '../knowledge/model/with-model.ts';
import { createUnderstanding } from '../knowledge/understanding/create.ts';
import { CONTENT } from './content.ts';

/** Seen from `src/wire` and from the compiled `dist/src/wire` alike. */
const PROMPTS = fileURLToPath(new URL('../../prompts', import.meta.url));

export interface OutsideLog {
  warn(facts: object, line: string): void;
}

/** The name under which an endpoint's embedding stores its vectors; null without one. */
export const outsideEmbedding = (model: ModelConfig): string | null =>
  (model.state === 'on' ? model.embeddingModel : undefined) ?? null;

/** What an operator must install before the configured model can be asked; null when nothing is missing. */
export const missingForModel = (model: ModelConfig): string | null =>
  model.state === 'on' ? missingPackage(model.provider) : null;

/** Time for breakers: it goes on while `--now` stands still. */
export const elapsed = (): number => performance.now();

let pseudonyms: Pseudonymiser | undefined;

/** One for this process, read when first needed. */
export const pseudonymous: Pseudonymiser = (text) => {
  pseudonyms ??= pseudonymiser(loadPseudonymContent(CONTENT));
  return pseudonyms(text);
};

/** What points to a person rather than to an office or its kind of work. */
const PERSONAL = ['[nama]', '[nomor]', '[surel]', '[tautan]', '[akun]'];
let persons: Pseudonymiser | undefined;

/** A search as it is kept and told to those who plan training: without anybody in it. */
export function nameless(text: string): string {
  persons ??= pseudonymiser(loadPseudonymContent(CONTENT), (marker) => PERSONAL.includes(marker));
  return PERSONAL.reduce((kept, marker) => kept.replaceAll(marker, '…'), persons(text).text);
}

let orders: OrderFinder | undefined;

/** Finds orders to the machine in a text; one for this process, read when first needed. */
export function ordersInText(): OrderFinder {
  orders ??= bilingualOrders(join(CONTENT, 'understanding'));
  return orders;
}

/** The configured model; nothing is opened before its first question. @param timeoutMs where nobody waits. */
export const modelOf = (
  model: Extract<ModelConfig, { state: 'on' }>,
  log: OutsideLog,
  timeoutMs?: number,
): Model =>
  createModel(model, {
    prompts: PROMPTS,
    now: elapsed,
    log,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });

/** Understanding offline, with the model beside it where one is configured and the person allows it. */
export function understandingOf(model: ModelConfig, log: OutsideLog): (allow: Allow) => Understanding {
  const folder = join(CONTENT, 'understanding');
  const offline = createUnderstanding({ folder });
  if (model.state === 'off') return () => offline;
  const asked = modelOf(model, log);
  return (allow) =>
    withModel(offline, { model: asked, orders: ordersInText, pseudonyms: () => pseudonymous, allow });
}

/** The endpoint's embedding over this database; null when the built-in one is in use. */
export function embedsOf(model: ModelConfig, db: Database): EndpointEmbeds | null {
  if (model.state === 'off' || model.embeddingModel === undefined) return null;
  const name = model.embeddingModel;
  return endpointEmbeds({
    settings: model,
    model: name,
    stored: () => storedDimension(db, name),
    now: elapsed,
  });
}
