import type { Level } from '../competency/dictionary.ts';
import type { Source, Supported } from './supported.ts';

export interface Standing {
  readonly code: string;
  /** null = belum ditetapkan: never a gap of zero. */
  readonly required: Level | null;
  /** null = not answered or skipped: reported, not counted as zero. */
  readonly supported: Supported | null;
}

export interface Gap {
  readonly code: string;
  readonly required: Level;
  readonly actual: 0 | Level;
  /** required − actual, at least 1. */
  readonly size: number;
}

/** How little a level is backed: somebody else saw it, an example shows it, nothing does. */
const DOUBT: Readonly<Record<Source, number>> = { official: 0, superior: 0, own: 1, unsupported: 2 };

/** Open gaps, widest first. Competencies without a requirement or without a level are left out: neither is a gap. */
export function gaps(standings: readonly Standing[]): Gap[] {
  const found: (Gap & { readonly doubt: number })[] = [];
  for (const { code, required, supported } of standings) {
    if (required === null || supported === null || supported.level >= required) continue;
    const doubt = DOUBT[supported.source];
    found.push({ code, required, actual: supported.level, size: required - supported.level, doubt });
  }
  // By size, then the higher requirement: the same distance matters more where more is asked. Stable for equal ones.
  // Then what is surest: a course for a gap that nobody has shown yet may be wasted.
  return found
    .sort((a, b) => b.size - a.size || b.required - a.required || a.doubt - b.doubt)
    .map(({ doubt: _doubt, ...gap }) => gap);
}

export interface Match {
  /** 100 × Σ min(actual, required) / Σ required, not rounded; null when nothing can be compared. */
  readonly percent: number | null;
  /** How many competencies entered the figure, and how many there are: "7 dari 9 terisi". */
  readonly counted: number;
  readonly total: number;
}

/** Job Person Match as an estimate (brief 1.5). Never printed with MS/MMS/KMS: those belong to official results. */
export function jobPersonMatch(standings: readonly Standing[]): Match {
  let reached = 0;
  let asked = 0;
  let counted = 0;
  for (const { required, supported } of standings) {
    if (required === null || supported === null) continue;
    reached += Math.min(supported.level, required);
    asked += required;
    counted += 1;
  }
  return { percent: asked === 0 ? null : (100 * reached) / asked, counted, total: standings.length };
}
