import type { ModelConfig } from '../../config/config.ts';
import type { Database } from '../../database/database.ts';
import type { ConsentNews } from '../../domain/dialog/topics/account.ts';
import type { OutsideAi, OutsideAiNews } from '../../domain/dialog/topics/outside-ai.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Allow } from '../../knowledge/model/create.ts';
import { ownOffer } from '../../storage/mentoring/offers.ts';
import { type AiBudget, aiConsent, takeAiQuestion } from '../../storage/people/outside-ai.ts';

/** What one person may ask in a day, and all together, where the operator says nothing else. */
const PER_PERSON = 30;
const PER_DAY = 5_000;

export interface AiParts {
  readonly db: Database;
  readonly model: ModelConfig;
}

/** What may be asked in a day. */
export const budgetOf = (model: Extract<ModelConfig, { state: 'on' }>): AiBudget => ({
  perPerson: model.perPerson ?? PER_PERSON,
  total: model.perDay ?? PER_DAY,
});

/** Asked before anything of hers leaves: she agreed, and the day's budget holds. A stranger's words never leave. */
export function allowOf({ db, model }: AiParts, person: Person | null, today: string): Allow {
  if (model.state === 'off' || person === null) return async () => false;
  return () => takeAiQuestion(db, person.id, today, budgetOf(model));
}

export async function outsideAi(
  { db, model }: AiParts,
  personId: number,
  today: string,
): Promise<OutsideAiNews> {
  return { granted: 'outsideAi', ai: await stateOf({ db, model }, personId, today) };
}

/** The consents that are kept, for the person alone. */
export async function consents({ db }: AiParts, personId: number, today: string): Promise<ConsentNews> {
  const { consent } = await ownOffer(db, personId);
  // Also while no model is on: it may come back, and the consent would count again.
  const { given } = await aiConsent(db, personId, today);
  return { granted: 'consents', ai: given, mentor: consent };
}

async function stateOf({ db, model }: AiParts, personId: number, today: string): Promise<OutsideAi> {
  if (model.state === 'off') return { state: 'off' };
  const { given, asked } = await aiConsent(db, personId, today);
  const decided = given === true ? 'given' : 'refused';
  const { host } = new URL(model.baseUrl);
  return { state: given === null ? 'undecided' : decided, host, asked, most: budgetOf(model).perPerson };
}

/** Whether a model could have helped somebody who has not decided about it yet. */
export async function undecided(parts: AiParts, person: Person | null, today: string): Promise<boolean> {
  if (parts.model.state === 'off' || person === null) return false;
  return (await aiConsent(parts.db, person.id, today)).given === null;
}
