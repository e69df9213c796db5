import type { Context } from '../../context.ts';
import type { Place } from '../../place.ts';
import type { ExportFormat, ExportWhat } from '../../topics/facts-files.ts';
import { type Outcome, say } from '../../turn.ts';
import { wayBack } from '../home.ts';

/** What this person may take away. The query asks for the right again: this only spares buttons that give nothing. */
function offered({ person, facts }: Context): ExportWhat[] {
  const leads = (facts?.subordinates ?? 0) > 0 || person?.roles.includes('umpeg') === true;
  const counts = person?.roles.some((role) => role === 'umpeg' || role === 'kepala' || role === 'admin');
  return [
    'result',
    'hours',
    ...(leads ? (['team'] as const) : []),
    ...(counts === true ? (['agency'] as const) : []),
    ...(leads || counts === true ? (['trends'] as const) : []),
  ];
}

export function askExport(place: Place, context: Context): Outcome {
  const { exporting } = context.texts;
  const door = (what: ExportWhat, format: ExportFormat) => ({
    id: `s:export:${what}:${format}`,
    label: exporting.button(what, format),
  });
  return say(place, {
    body: exporting.ask,
    options: [
      ...offered(context).map((what) => [door(what, 'xlsx'), door(what, 'csv')]),
      [{ id: 's:copy', label: exporting.copyButton }],
      ...wayBack(context),
    ],
  });
}
