import type { DictionaryTexts } from '../domain/dialog/texts/dictionary.ts';
import type { TableTexts } from '../domain/dialog/texts/tables.ts';
import { OPERATOR_TABLE } from '../domain/tables/file.ts';
import type { App } from '../wire/app.ts';
import {
  type AssessmentImport,
  type AssessmentKind,
  importAssessment,
} from '../wire/importing/importing-assessment.ts';
import type { Args, ExitCode, Io } from './command.ts';
import { existing } from './files.ts';
import { takenBack } from './taken-back.ts';

/** Lines about single cells; a file in which every row is wrong is wrong in one way. */
const MOST_SAID = 200;

/** Imports a dictionary, requirements, official results or learning hours. */
export async function assessmentFile(
  kind: AssessmentKind,
  file: string,
  args: Args,
  io: Io,
  app: App,
  say: { readonly actor: string; readonly tables: TableTexts; readonly dictionary: DictionaryTexts },
): Promise<ExitCode> {
  const path = await existing(io, file);
  const now = app.clock.now();
  const work = () =>
    importAssessment(kind, path, {
      db: app.db,
      sealing: app.sealing,
      actor: say.actor,
      now,
      today: app.office.dayOf(now),
      limits: OPERATOR_TABLE,
    });
  const dryRun = args.options['dry-run'] === true;
  const done = await (dryRun ? takenBack(app.db, work) : work());
  if (done.file !== null) throw new Error(`${file}: ${say.tables.file(done.file)}`);
  const rejected = done.rejected.map((one) => ({ ...one, why: say.dictionary.cell(one.code) }));
  const draft = dryRun ? null : done.draft;
  if (args.json) {
    const { rows, added, changed, unchanged, removed, version, strangers } = done;
    const undo = draft === null ? null : `sinau dictionary reject ${draft}`;
    const more = {
      dictionary: { removed, draft, version },
      requirements: { removed, strangers },
      official: {},
      jp: {},
    };
    io.out(JSON.stringify({ rows, added, changed, unchanged, rejected, undo, ...more[kind] }));
  } else {
    for (const { cell, value, why } of rejected.slice(0, MOST_SAID)) io.out(say.tables.row(cell, value, why));
    for (const line of lines({ ...done, draft }, dryRun)) io.out(line);
  }
  return rejected.length > 0 ? 1 : 0;
}

function lines(done: AssessmentImport, dryRun: boolean): string[] {
  const { rows, added, changed, unchanged, removed, rejected, draft, version, strangers } = done;
  const gone = removed > 0 ? `, ${removed} no longer set` : '';
  return [
    `${rows} rows: ${added} added, ${changed} changed, ${unchanged} unchanged${gone}, ${rejected.length} rejected.`,
    ...(rejected.length > 0
      ? ['Nothing was imported: correct the cells above and import the file again.']
      : []),
    ...(strangers.length > 0
      ? [
          `Nobody in the roster has these posts: ${strangers.slice(0, 20).join('; ')}${strangers.length > 20 ? '; …' : ''}`,
        ]
      : []),
    ...(version !== null && !dryRun ? [`Version ${version} is in force.`] : []),
    ...(draft === null
      ? []
      : [
          `Draft ${draft} waits for a second person: sinau dictionary diff ${draft}, then sinau dictionary publish ${draft} --operator NAME.`,
        ]),
  ];
}
