import { execFile } from 'node:child_process';
import { availableParallelism, cpus } from 'node:os';
import { parseArgs, promisify } from 'node:util';
import { environment } from '../src/config/config.ts';
import { buildTemplate } from '../tests/faults/matrix/city.ts';
import type { Outcome } from '../tests/faults/matrix/judge.ts';
import { playRow, ROWS, type Row, type Server } from '../tests/faults/matrix/matrix.ts';
import { mutatedTree } from '../tests/faults/matrix/mutate.ts';

/** The fault matrix, each row `--runs` times from `--seed` on; `--red` plays it without the row's protection. */
const { values, positionals } = parseArgs({
  options: {
    runs: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    red: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

const env = environment();
const url = env['TEST_DATABASE_URL'];
if (url === undefined) {
  console.error('TEST_DATABASE_URL is not set: the fault matrix needs a real PostgreSQL and was skipped.');
  process.exit(2);
}

const NOTHING: Outcome = {
  inputs: 0,
  messages: 0,
  lost: 0,
  extra: 0,
  ambiguous: 0,
  listed: 0,
  missed: 0,
  lateP99: 0,
  wrong: [],
};

interface Line {
  readonly row: string;
  readonly runs: number;
  readonly seeds: string;
  readonly green: number;
  readonly sum: Outcome;
  readonly seconds: number;
}

const rows = ROWS.filter((row) => positionals.every((word) => row.name.includes(word)));
const template = await buildTemplate(url);
const server = stoppable();
const lines: Line[] = [];
try {
  for (const row of rows) {
    const line = await manyTimes(row);
    lines.push(line);
    if (!values.json) console.log(markdown(line));
  }
} finally {
  await template.close();
}
const machine = `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores, Node ${process.version}`;
if (values.json) console.log(JSON.stringify({ machine, red: values.red, lines }));
else console.log(`\n${machine}; ${server === undefined ? 'connections cut' : 'server really stopped'}`);
const good = (line: Line): boolean => (values.red ? line.green < line.runs : line.green === line.runs);
if (!lines.every(good)) process.exitCode = 1;

async function manyTimes(row: Row): Promise<Line> {
  const began = performance.now();
  const weak = values.red ? await mutatedTree(row.without.changes) : null;
  const first = Number(values.seed);
  const runs = Number(values.runs);
  const outcomes: Outcome[] = [];
  try {
    for (let seed = first; seed < first + runs; seed += 1) outcomes.push(await once(row, seed, weak?.tree));
  } finally {
    await weak?.remove();
  }
  return {
    row: row.name,
    runs,
    seeds: `${first}–${first + runs - 1}`,
    green: outcomes.filter((one) => one.wrong.length === 0).length,
    sum: sumOf(outcomes),
    seconds: Math.round((performance.now() - began) / 1000),
  };
}

/** A run that breaks off is as red as one that found something wrong. */
async function once(row: Row, seed: number, tree: string | undefined): Promise<Outcome> {
  const more = { ...(tree === undefined ? {} : { tree }), ...(server === undefined ? {} : { server }) };
  const outcome = await playRow(row, template, seed, more).catch(
    (error: unknown): Outcome => ({ ...NOTHING, wrong: [`it broke off: ${String(error)}`] }),
  );
  if (outcome.wrong.length > 0 && !values.red)
    console.error(`${row.name}, seed ${seed}: ${outcome.wrong.slice(0, 5).join('; ')}`);
  return outcome;
}

/** Only a server that belongs to the run may be stopped: its owner says how. */
function stoppable(): Server | undefined {
  const [stop, start] = [env['FAULT_SERVER_STOP'], env['FAULT_SERVER_START']];
  if (stop === undefined || start === undefined) return undefined;
  const run = async (command: string): Promise<void> => {
    await promisify(execFile)('sh', ['-c', command]);
  };
  return { stop: () => run(stop), start: () => run(start) };
}

function sumOf(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce(
    (sum, one) => ({
      inputs: sum.inputs + one.inputs,
      messages: sum.messages + one.messages,
      lost: sum.lost + one.lost,
      extra: sum.extra + one.extra,
      ambiguous: sum.ambiguous + one.ambiguous,
      listed: sum.listed + one.listed,
      missed: sum.missed + one.missed,
      lateP99: Math.max(sum.lateP99, one.lateP99),
      wrong: sum.wrong.concat(one.wrong.slice(0, 1)),
    }),
    NOTHING,
  );
}

function markdown({ row, seeds, runs, green, sum, seconds }: Line): string {
  const { inputs, messages, lost, extra, ambiguous, listed, missed, lateP99 } = sum;
  const cells = [
    row,
    seeds,
    `${green}/${runs}`,
    inputs,
    messages,
    lost,
    extra,
    ambiguous,
    listed,
    missed,
    lateP99,
    seconds,
  ];
  const why = values.red ? ` ${sum.wrong[0] ?? 'nothing was seen'} |` : '';
  return `| ${cells.join(' | ')} |${why}`;
}
