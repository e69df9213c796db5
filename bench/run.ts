import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { claim } from './claim.ts';
import { dispatch } from './dispatch.ts';
import { ingest } from './ingest.ts';
import { ladder } from './ladder.ts';
import { period } from './period.ts';
import { plan } from './plan.ts';
import { planSlice } from './plan-slice.ts';
import { reading } from './reading.ts';
import { recommend } from './recommend.ts';
import type { Row } from './result.ts';
import { turnSlack } from './turn-slack.ts';
import { turnTelegram } from './turn-telegram.ts';

const BENCHES: Readonly<Record<string, (quick: boolean, sizes?: readonly number[]) => Promise<Row[]>>> = {
  claim,
  dispatch,
  ladder,
  period,
  plan,
  'plan-slice': planSlice,
  reading,
  recommend,
  ingest,
  'turn-slack': turnSlack,
  'turn-telegram': turnTelegram,
};

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean' }, json: { type: 'boolean' }, sizes: { type: 'string' } },
  allowPositionals: true,
});
const name = positionals[0] ?? '';
const bench = BENCHES[name];
/** For the benches that can be asked for other sizes: `--sizes 12000,100000`. */
const sizes = values.sizes?.split(',').map(Number);
if (bench === undefined) {
  console.error(
    `Usage: npm run bench -- ${Object.keys(BENCHES).join('|')} [--quick] [--sizes 12000,100000] [--json]`,
  );
  process.exitCode = 2;
} else {
  const rows = await bench(values.quick === true, sizes);
  const machine = `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores, Node ${process.version}`;
  if (values.json === true) console.log(JSON.stringify({ name, machine, rows }));
  else {
    console.log(`${name} on ${machine}`);
    for (const row of rows)
      console.log(
        `${row.case}: ${row.ours} against ${row.peer} ${row.unit}, ${row.ratio}× (goal: ${row.goal})`,
      );
  }
}
