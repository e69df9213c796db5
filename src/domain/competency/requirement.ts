import type { JobLevel } from '../people/person.ts';
import type { Competency, Level } from './dictionary.ts';

/** What BKPP has set: a post × competency matrix, with the job level as fallback (brief 1.4). */
export interface RequirementRules {
  /** Post as written in the roster → competency code → level. */
  readonly posts: ReadonlyMap<string, ReadonlyMap<string, Level>>;
  readonly jobLevels: ReadonlyMap<JobLevel, JobLevelRule>;
}

export interface JobLevelRule {
  /** For every managerial and socio-cultural competency; null when none is set. */
  readonly mansoskul: Level | null;
  /** Competency code → level, where this job level differs. */
  readonly overrides: ReadonlyMap<string, Level>;
}

/**
 * The level that a post asks of one competency: the post's own, else the job level's for that competency, else the job
 * level's general one. Technical competencies have no general level: null is *belum ditetapkan*, never a gap of zero.
 */
export function requiredLevel(
  rules: RequirementRules,
  holder: { readonly post: string; readonly jobLevel: JobLevel },
  competency: Pick<Competency, 'code' | 'kind'>,
): Level | null {
  const own = rules.posts.get(holder.post)?.get(competency.code);
  if (own !== undefined) return own;
  const byLevel = rules.jobLevels.get(holder.jobLevel);
  const override = byLevel?.overrides.get(competency.code);
  if (override !== undefined) return override;
  return competency.kind === 'teknis' ? null : (byLevel?.mansoskul ?? null);
}
