#!/usr/bin/env node
// Plain JavaScript that an older Node can load: a .ts entry would die there with an unreadable syntax error.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';

const NEEDED = 24;
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const source = here('../src/cli.ts');
const built = here('../dist/src/cli.js');
const own = here('../node_modules/node/bin/node');

if (Number.parseInt(process.versions.node, 10) >= NEEDED) {
  await import(pathToFileURL(existsSync(source) ? source : built).href);
} else if (existsSync(own)) {
  const child = spawn(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  // A terminal sends Ctrl-C to both; anything else reaches only this process and must be passed on.
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.on('SIGINT', () => undefined);
  child.on('error', (error) => {
    console.error(`Sinau could not start its own Node (${error.message}). Run "npm install" again.`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
  });
} else {
  console.error(
    `Sinau needs Node ${NEEDED} or newer and this is ${process.versions.node}: run "npm install" in the project folder, which brings its own, or install Node ${NEEDED}.`,
  );
  process.exitCode = 1;
}
